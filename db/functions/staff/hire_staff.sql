-- Takes a person on. They sign in once they have a PIN or a login.
create or replace function public.hire_staff(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_staff public.staff;
  v_store uuid;
begin
  v := internal.begin_act('administer', 'POST /api/staff', p_request);
  if v.replay is not null then return v.replay; end if;
  v_store := internal.require_store(v.org_id, (v.body ->> 'storeId')::uuid);
  insert into public.staff (org_id, name, role, store_id) values (v.org_id, v.body ->> 'name', v.body ->> 'role', v_store)
  returning * into v_staff;
  perform internal.audit(v, 'hire', 'staff:' || v_staff.id, jsonb_build_object('role', v_staff.role, 'storeId', v_store));
  return internal.end_act(v, 201, jsonb_build_object('staff', jsonb_build_object('id', v_staff.id, 'role', v_staff.role, 'storeId', v_store)));
end $$;
