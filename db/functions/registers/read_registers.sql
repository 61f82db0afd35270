-- The tills of the org: where they stand, and how many browsers are paired with each.
create or replace function public.read_registers(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('pair', p_request);
  v_limit integer := coalesce((p_request -> 'query' ->> 'limit')::integer, 50);
  v_cursor uuid := (p_request -> 'query' ->> 'cursor')::uuid;
  v_registers jsonb;
begin
  select coalesce(jsonb_agg(to_jsonb(r) order by r.id), '[]') into v_registers from (
    select r.id, r.name, r.prefix, r.store_id as "storeId", s.name as "storeName", r.location_id as "locationId", l.name as "locationName",
           r.is_active as "isActive",
           (select count(*) from internal.devices d where d.org_id = r.org_id and d.register_id = r.id and d.revoked_at is null) as devices
      from public.registers r
      join public.stores s on s.org_id = r.org_id and s.id = r.store_id
      join public.locations l on l.org_id = r.org_id and l.id = r.location_id
     where r.org_id = v.org_id and (v_cursor is null or r.id > v_cursor) order by r.id limit v_limit) r;
  return jsonb_build_object('registers', v_registers,
    'nextCursor', case when jsonb_array_length(v_registers) = v_limit then v_registers -> -1 ->> 'id' end);
end $$;
