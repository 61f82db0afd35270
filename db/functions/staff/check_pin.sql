-- Looks a PIN up by its keyed hash. A wrong one is counted and audited here and now: this function commits and never raises. A right one
-- gives the slow hash, which Node confirms; `p_key` names who is trying (a device, or a person without one).
create or replace function public.check_pin(p_org_id uuid, p_key text, p_lookup text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_wait integer;
  v_found jsonb;
begin
  select jsonb_build_object('outcome', 'found', 'staffId', s.id, 'role', s.role, 'hash', p.hash) into v_found
    from internal.pins p
    join public.staff s on s.org_id = p.org_id and s.id = p.staff_id and s.is_active
   where p.org_id = p_org_id and p.lookup = p_lookup;
  -- fifty people sign in at one till without waiting for each other, as long as nobody there mistypes
  if v_found is not null and not exists (select 1 from internal.pin_failures f where f.key = p_key and f.failures > 0) then
    return v_found;
  end if;
  -- otherwise tries of one key are judged one after another, so that a burst cannot slip past the count
  insert into internal.pin_failures (key, org_id) values (p_key, p_org_id) on conflict (key) do nothing;
  select ceil(extract(epoch from f.locked_until - clock_timestamp()))::integer into v_wait
    from internal.pin_failures f where f.key = p_key for update;
  if v_wait > 0 then
    return jsonb_build_object('outcome', 'locked', 'retryAfterSeconds', v_wait);
  end if;
  return coalesce(v_found,
    jsonb_build_object('outcome', 'wrong', 'retryAfterSeconds', internal.count_pin_failure(p_org_id, p_key, '{}')));
end $$;
