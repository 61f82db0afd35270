-- Pairs a browser with a till. A manager's code works once; a demo code as often as wanted, but only for a browser on this machine.
-- Asked again under its key it is the same pairing: the answer was lost, and the secret with it, so the browser gets a new one.
-- It never raises for a wrong code: the failed try is counted in the same transaction, and a raise would forget it.
create or replace function public.pair_register(p_code_hash text, p_is_local boolean, p_secret_hash text, p_label text, p_tries_key text,
  p_key uuid default null)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  v_code internal.pairing_codes;
  v_wait integer := internal.tries_wait(p_tries_key, 100, 900);
  v_device uuid;
  v_series integer;
  v_now timestamptz := clock_timestamp();
begin
  if v_wait > 0 then
    return jsonb_build_object('outcome', 'too_many', 'retryAfterSeconds', v_wait);
  end if;
  select * into v_code from internal.pairing_codes c where c.code_hash = p_code_hash for update;
  if v_code.used_key = p_key and v_code.expires_at > v_now then
    update internal.devices d set secret_hash = p_secret_hash
     where d.id = v_code.device_id and d.revoked_at is null
     returning d.id, d.series_no into v_device, v_series;
  end if;
  if v_device is not null then
    return internal.pairing_json(v_code.org_id, v_code.register_id, v_device, v_series);
  end if;
  if v_code.code_hash is null or v_code.is_demo and not p_is_local
     or not v_code.is_demo and (v_code.used_at is not null or v_code.expires_at <= v_now) then
    perform internal.count_try(p_tries_key, 900);
    return jsonb_build_object('outcome', 'wrong');
  end if;
  update public.registers r set device_count = r.device_count + 1
   where r.org_id = v_code.org_id and r.id = v_code.register_id and r.is_active
     and exists (select 1 from public.orgs o where o.id = v_code.org_id and o.closed_at is null)
   returning r.device_count into v_series;
  if not found then
    return jsonb_build_object('outcome', 'wrong');
  end if;
  insert into internal.devices (id, org_id, register_id, secret_hash, label, series_no)
  values (internal.uuid_v7(), v_code.org_id, v_code.register_id, p_secret_hash, left(p_label, 100), v_series)
  returning id into v_device;
  update internal.pairing_codes c set used_at = v_now, used_key = p_key, device_id = v_device
   where c.code_hash = p_code_hash;
  insert into public.audit_log (org_id, staff_id, act, subject, facts)
  values (v_code.org_id, v_code.created_by, 'pair', 'device:' || v_device,
    jsonb_build_object('registerId', v_code.register_id, 'demo', v_code.is_demo, 'series', v_series));
  return internal.pairing_json(v_code.org_id, v_code.register_id, v_device, v_series);
end $$;
