-- What alerts are judged by, as it stands this minute.
create or replace function internal.ops_values(p_org_id uuid) returns table (kind text, value numeric)
language sql stable set search_path = '' as $$
  with minute as (select s.figures from internal.ops_samples s where s.at > clock_timestamp() - interval '1 minute')
  select 'lock_wait', coalesce((select max((m.figures ->> 'longestLockWait')::numeric) from minute m), 0)
  union all
  select 'faults', coalesce((select sum((m.figures ->> 'faults')::numeric) from minute m), 0)
  union all
  select 'compensation_failed', (select count(*) from public.cases c where c.org_id = p_org_id and c.kind = 'compensation' and c.settled_at is null)
    + coalesce((select sum((m.figures ->> 'compensationFailed')::numeric) from minute m), 0)
  union all
  select 'drift', (select count(*) from public.inventory i where i.org_id = p_org_id and i.frozen_at is not null and i.sealed_at is null)
  union all
  select 'outbox_age', coalesce((select extract(epoch from clock_timestamp() - min(o.created_at)) from public.outbox o
    where o.org_id = p_org_id and o.dispatched_at is null), 0)
$$;
