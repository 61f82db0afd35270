-- Signs someone in on a paired till, after their PIN was confirmed.
create or replace function public.open_pin_session(p_device_id uuid, p_staff_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_device internal.devices;
  v_store uuid;
  v_now timestamptz := clock_timestamp();
begin
  select * into v_device from internal.devices d where d.id = p_device_id and d.revoked_at is null;
  if not found then
    perform internal.refuse('device_unknown');
  end if;
  select r.store_id into v_store from public.registers r
   where r.org_id = v_device.org_id and r.id = v_device.register_id and r.is_active;
  -- someone who belongs to another store does not sign in here
  if not exists (select 1 from public.staff s where s.org_id = v_device.org_id and s.id = p_staff_id
      and (s.store_id is null or s.store_id = v_store)) then
    perform internal.refuse('forbidden', jsonb_build_object('reason', 'other_store'));
  end if;
  update internal.pin_failures f set failures = 0, locked_until = null where f.key = 'device:' || p_device_id and f.failures > 0;
  update internal.devices d set last_seen_at = v_now
   where d.id = p_device_id and (d.last_seen_at is null or d.last_seen_at < v_now - interval '1 minute');
  return internal.open_session(v_device.org_id, p_staff_id, v_store, v_device.register_id, p_device_id, 'pin');
end $$;
