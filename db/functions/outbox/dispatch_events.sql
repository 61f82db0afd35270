-- Hands committed events to every endpoint's queue, in order: under the lock of the org's head row, which only dispatchers take, so
-- that no sale ever waits for it. In the same transaction what was sold is added to the reports' sums. Answers how many it took.
create or replace function internal.dispatch_events(p_org_id uuid, p_limit integer default 1000) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_events uuid[];
  v_position bigint;
  v_now timestamptz := clock_timestamp();
begin
  insert into internal.outbox_heads (org_id) values (p_org_id) on conflict do nothing;
  select h.position into v_position from internal.outbox_heads h where h.org_id = p_org_id for update;
  select array_agg(x.id order by x.n) into v_events from (
    select o.id, o.n from public.outbox o where o.org_id = p_org_id and o.dispatched_at is null order by o.n limit p_limit) x;
  if v_events is null then
    return 0;
  end if;
  insert into public.deliveries (org_id, endpoint_id, event_id, position, subject, type, next_at, created_at)
  select p_org_id, e.id, o.id, v_position + v.ix, o.subject, o.type, v_now, v_now
    from unnest(v_events) with ordinality v(id, ix)
    join public.outbox o on o.org_id = p_org_id and o.id = v.id
    join public.endpoints e on e.org_id = p_org_id and e.is_active and (e.event_types = '{}' or o.type = any (e.event_types))
   order by v.ix;
  perform internal.sum_events(p_org_id, v_events);
  update public.outbox o set dispatched_at = v_now where o.org_id = p_org_id and o.id = any (v_events);
  update internal.outbox_heads h set position = v_position + cardinality(v_events) where h.org_id = p_org_id;
  return cardinality(v_events);
end $$;
