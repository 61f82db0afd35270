-- Sets up a till at a place that sells; its prefix begins every receipt number and is its own for ever.
create or replace function public.add_register(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_place public.locations;
  v_id uuid := internal.uuid_v7();
begin
  v := internal.begin_act('administer', 'POST /api/registers', p_request);
  if v.replay is not null then return v.replay; end if;
  select * into v_place from public.locations l
   where l.org_id = v.org_id and l.id = (v.body ->> 'locationId')::uuid and l.is_active and l.is_sellable;
  if not found then
    perform internal.refuse('location_not_found');
  end if;
  insert into public.registers (org_id, id, store_id, location_id, name, prefix)
  values (v.org_id, v_id, v_place.store_id, v_place.id, v.body ->> 'name', v.body ->> 'prefix')
  on conflict (org_id, prefix) do nothing;
  if not found then
    perform internal.refuse('prefix_taken', jsonb_build_object('prefix', v.body ->> 'prefix'));
  end if;
  perform internal.audit(v, 'add_register', 'register:' || v_id, jsonb_build_object('prefix', v.body ->> 'prefix'));
  return internal.end_act(v, 201, jsonb_build_object('register', jsonb_build_object('id', v_id, 'storeId', v_place.store_id)));
end $$;
