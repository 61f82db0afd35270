-- Adds a place to a store, or changes the one its path names. A place that still holds goods stays in use.
create or replace function public.save_location(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_id uuid := (p_request -> 'path' ->> 'id')::uuid;
  v internal.act := internal.begin_act('administer', case when v_id is null then 'POST /api/locations' else 'PUT /api/locations/:id' end, p_request);
  v_store uuid;
  b jsonb := v.body;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_store := (b ->> 'storeId')::uuid;
  if not exists (select 1 from public.stores s where s.org_id = v.org_id and s.id = v_store) then
    perform internal.refuse('not_found', jsonb_build_object('what', 'store', 'id', v_store));
  end if;
  if v_id is null then
    insert into public.locations (org_id, store_id, name, kind, is_sellable, short_policy, walk_order)
    values (v.org_id, v_store, b ->> 'name', b ->> 'kind', coalesce((b ->> 'isSellable')::boolean, b ->> 'kind' <> 'transit'),
      coalesce(b ->> 'shortPolicy', 'found'), coalesce((b ->> 'walkOrder')::integer, 0)) returning id into v_id;
  else
    if not coalesce((b ->> 'isActive')::boolean, true)
       and exists (select 1 from public.inventory i where i.org_id = v.org_id and i.location_id = v_id and i.quantity > 0) then
      perform internal.refuse('still_in_use', jsonb_build_object('what', 'place', 'id', v_id));
    end if;
    update public.locations l set name = b ->> 'name', kind = b ->> 'kind', is_sellable = coalesce((b ->> 'isSellable')::boolean, true),
           short_policy = coalesce(b ->> 'shortPolicy', 'found'), walk_order = coalesce((b ->> 'walkOrder')::integer, 0),
           is_active = coalesce((b ->> 'isActive')::boolean, true)
     where l.org_id = v.org_id and l.id = v_id and l.store_id = v_store;
    if not found then
      perform internal.refuse('location_not_found', jsonb_build_object('locationId', v_id));
    end if;
  end if;
  perform internal.audit(v, v.template, 'location:' || v_id, b);
  return internal.end_act(v, case when p_request -> 'path' ? 'id' then 200 else 201 end, jsonb_build_object('location', jsonb_build_object('id', v_id)));
end $$;
