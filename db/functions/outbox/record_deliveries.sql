-- Writes down what became of tries: {id, ok, status, error, ms, retryAfter}. After a failure the next try waits longer each time, two
-- days in all; then it is a dead letter, and the subject goes on without it. A batch without one success lets the endpoint rest.
create or replace function internal.record_deliveries(p_org_id uuid, p_endpoint_id uuid, p_results jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now timestamptz := clock_timestamp();
  v_pauses integer[] := array[1, 2, 5, 15, 60, 300, 900, 3600, 10800, 21600, 43200, 86400];
  v_good bigint := (select count(*) from jsonb_array_elements(p_results) r where (r ->> 'ok')::boolean);
begin
  with told as (
    select (r ->> 'id')::uuid as id, (r ->> 'ok')::boolean as ok, (r ->> 'status')::integer as status, r ->> 'error' as error,
           (r ->> 'ms')::integer as ms, coalesce((r ->> 'retryAfter')::integer, 0) as retry_after
      from jsonb_array_elements(p_results) r)
  update public.deliveries d
     set tries = d.tries + 1, last_status = t.status, last_error = t.error, last_ms = t.ms,
         state = case when t.ok then 'delivered' when d.tries + 1 >= cardinality(v_pauses) then 'dead' else 'waiting' end,
         next_at = case when t.ok then d.next_at
           else v_now + make_interval(secs => greatest(t.retry_after, v_pauses[least(d.tries + 1, cardinality(v_pauses))])) end,
         finished_at = case when t.ok or d.tries + 1 >= cardinality(v_pauses) then v_now end,
         log = (case when jsonb_array_length(d.log) >= 10 then d.log - 0 else d.log end) || jsonb_build_array(jsonb_strip_nulls(
           jsonb_build_object('at', internal.iso(v_now), 'status', t.status, 'error', t.error, 'ms', t.ms)))
    from told t where d.org_id = p_org_id and d.id = t.id;
  if v_good > 0 then
    update public.endpoints e set failures = 0, retry_at = null, last_success_at = v_now where e.org_id = p_org_id and e.id = p_endpoint_id;
  elsif jsonb_array_length(p_results) >= 5 then
    update public.endpoints e set failures = e.failures + 1, retry_at = v_now + make_interval(secs => least(power(2, e.failures)::integer, 30))
     where e.org_id = p_org_id and e.id = p_endpoint_id;
  end if;
  if exists (select 1 from jsonb_array_elements(p_results) r where (r ->> 'gone')::boolean) then
    update public.endpoints e set is_active = false where e.org_id = p_org_id and e.id = p_endpoint_id;
  end if;
end $$;
