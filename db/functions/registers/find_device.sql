-- The paired till behind a device cookie, or null when it was never paired or is revoked.
create or replace function public.find_device(p_device_id uuid, p_secret_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('deviceId', d.id, 'orgId', d.org_id, 'registerId', d.register_id, 'storeId', r.store_id, 'seriesNo', d.series_no)
  from internal.devices d
  join public.registers r on r.org_id = d.org_id and r.id = d.register_id and r.is_active
  where d.id = p_device_id and d.secret_hash = p_secret_hash and d.revoked_at is null
$$;
