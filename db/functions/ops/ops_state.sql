-- What waits outside the processes, of one org or of all: events and deliveries; and how many connections each pool holds and how many of
-- them are in a transaction.
create or replace function internal.ops_state(p_org_id uuid default null) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'outboxDepth', (select count(*) from public.outbox o where o.dispatched_at is null and (p_org_id is null or o.org_id = p_org_id)),
    'outboxAgeSeconds', (select coalesce(extract(epoch from clock_timestamp() - min(o.created_at)), 0) from public.outbox o
      where o.dispatched_at is null and (p_org_id is null or o.org_id = p_org_id)),
    'deliveriesWaiting', (select count(*) from public.deliveries d where d.state = 'waiting' and (p_org_id is null or d.org_id = p_org_id)),
    'deadLetters', (select count(*) from public.deliveries d where d.state = 'dead' and (p_org_id is null or d.org_id = p_org_id)),
    'pools', (select coalesce(jsonb_object_agg(p.name, jsonb_build_object('open', p.open, 'busy', p.busy)), '{}') from (
      select a.application_name as name, count(*) as open, count(*) filter (where exists (
               select 1 from pg_catalog.pg_locks l where l.pid = a.pid and l.locktype = 'virtualxid')) as busy
        from pg_catalog.pg_stat_activity a where a.application_name like 'stockproof%' group by 1) p))
$$;
