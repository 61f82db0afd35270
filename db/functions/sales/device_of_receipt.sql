-- The till a receipt number was printed at: a copy of its queue may be brought by another till of the same shop, and the money lies in
-- the drawer of the first. What names no known device is the bringer's own.
create or replace function internal.device_of_receipt(p_bringer internal.devices, p_number text) returns internal.devices
language plpgsql stable set search_path = '' as $$
declare
  v_parts text[] := regexp_match(p_number, '^(.+)-A([0-9]{1,9})[A-Z]*-[0-9]{1,12}$');
  v_device internal.devices;
begin
  if v_parts is null then
    return p_bringer;
  end if;
  select d.* into v_device
    from internal.devices d
    join public.registers r on r.org_id = d.org_id and r.id = d.register_id
    join public.registers b on b.org_id = p_bringer.org_id and b.id = p_bringer.register_id and b.store_id = r.store_id
   where d.org_id = p_bringer.org_id and r.prefix = v_parts[1] and d.series_no = v_parts[2]::integer;
  return case when found then v_device else p_bringer end;
end $$;
