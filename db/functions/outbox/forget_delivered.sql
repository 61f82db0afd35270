-- Forgets what was delivered and is past the retention: at most a page at a time, so that nothing waits.
create or replace function internal.forget_delivered(p_org_id uuid, p_older interval default '30 days', p_limit integer default 5000) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_ids uuid[];
begin
  select array_agg(x.id) into v_ids from (
    select o.id from public.outbox o
     where o.org_id = p_org_id and o.dispatched_at is not null and o.created_at < clock_timestamp() - p_older
       and not exists (select 1 from public.deliveries d where d.org_id = p_org_id and d.event_id = o.id and d.state = 'waiting')
     order by o.created_at limit p_limit) x;
  if v_ids is null then
    return 0;
  end if;
  delete from public.deliveries d where d.org_id = p_org_id and d.event_id = any (v_ids);
  delete from public.outbox o where o.org_id = p_org_id and o.id = any (v_ids);
  return cardinality(v_ids);
end $$;
