-- Counts a wrong PIN: from the fifth on the key waits 30 s, doubling to 15 minutes. Answers the seconds to wait, 0 for none.
create or replace function internal.count_pin_failure(p_org_id uuid, p_key text, p_facts jsonb) returns integer
language plpgsql volatile set search_path = '' as $$
declare
  v_failures integer;
  v_wait integer;
  v_now timestamptz := clock_timestamp();
begin
  insert into internal.pin_failures as f (key, org_id, failures) values (p_key, p_org_id, 1)
  on conflict (key) do update set failures = f.failures + 1
  returning f.failures into v_failures;
  v_wait := case when v_failures < 5 then 0 else least(900, 30 * 2 ^ least(v_failures - 5, 10))::integer end;
  update internal.pin_failures f set last_at = v_now,
         locked_until = case when v_wait > 0 then v_now + make_interval(secs => v_wait) end
   where f.key = p_key;
  insert into public.audit_log (org_id, act, subject, facts)
  values (p_org_id, 'pin_wrong', p_key, p_facts || jsonb_build_object('failures', v_failures, 'waitSeconds', v_wait));
  return v_wait;
end $$;
