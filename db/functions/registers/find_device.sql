-- The paired till behind a device cookie, or null when it was never paired. A revoked one is told as such: what
-- it sold before is still taken, nothing else is.
create or replace function public.find_device(p_device_id uuid, p_secret_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('deviceId', d.id, 'orgId', d.org_id, 'registerId', d.register_id, 'storeId', r.store_id, 'seriesNo', d.series_no,
    'isRevoked', d.revoked_at is not null)
  from internal.devices d
  join public.registers r on r.org_id = d.org_id and r.id = d.register_id and r.is_active
  join public.orgs o on o.id = d.org_id and o.closed_at is null
  where d.id = p_device_id and d.secret_hash = p_secret_hash
$$;
