-- Renames a till, moves it to another selling place of its store, or takes it out of use; its prefix stays for ever. A till whose drawer
-- is open stays in use.
create or replace function public.change_register(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('administer', 'PUT /api/registers/:id', p_request);
  v_id uuid := (v.path ->> 'id')::uuid;
  v_register public.registers;
  v_active boolean := coalesce((v.body ->> 'isActive')::boolean, true);
begin
  if v.replay is not null then
    return v.replay;
  end if;
  select * into v_register from public.registers r where r.org_id = v.org_id and r.id = v_id for update;
  if not found then
    perform internal.refuse('not_found', jsonb_build_object('what', 'register', 'id', v_id));
  end if;
  if not exists (select 1 from public.locations l where l.org_id = v.org_id and l.id = (v.body ->> 'locationId')::uuid
      and l.store_id = v_register.store_id and l.is_active and l.is_sellable) then
    perform internal.refuse('location_not_found', jsonb_build_object('locationId', v.body ->> 'locationId'));
  end if;
  if not v_active and exists (select 1 from public.shifts f where f.org_id = v.org_id and f.register_id = v_id and f.closed_at is null) then
    perform internal.refuse('still_in_use', jsonb_build_object('what', 'register', 'id', v_id));
  end if;
  update public.registers r set name = v.body ->> 'name', location_id = (v.body ->> 'locationId')::uuid, is_active = v_active
   where r.org_id = v.org_id and r.id = v_id;
  perform internal.audit(v, v.template, 'register:' || v_id, v.body);
  return internal.end_act(v, 200, jsonb_build_object('register', jsonb_build_object('id', v_id, 'storeId', v_register.store_id)));
end $$;
