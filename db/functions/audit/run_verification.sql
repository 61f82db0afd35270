-- Proves an org now: every invariant with how much was looked at and what is broken. A row whose level is not its ledger's balance is
-- frozen at once, named with its first bad movement, and becomes a case; nothing is repaired silently. Runs without the request's limit.
create or replace function internal.run_verification(p_org_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_started timestamptz := clock_timestamp();
  v_broken jsonb;
  v_result jsonb;
begin
  select coalesce(jsonb_agg(to_jsonb(b)), '[]') into v_broken from public.verify_ledger(p_org_id) b;
  perform internal.freeze_drifted(p_org_id, v_broken);
  select jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'ok', found.list is null, 'checked', i.checked, 'violations', coalesce(found.list, '[]'))
           order by i.id)
    into v_result
    from internal.count_invariants(p_org_id) i
    left join lateral (select jsonb_agg(b) as list from jsonb_array_elements(v_broken) b where (b ->> 'invariant')::integer = i.id) found on true;
  insert into internal.verifications (org_id, checked_at, seconds, result)
  values (p_org_id, v_started, extract(epoch from clock_timestamp() - v_started), v_result)
  on conflict (org_id) do update set checked_at = excluded.checked_at, seconds = excluded.seconds, result = excluded.result;
  return internal.verification_json(p_org_id);
end $$;
