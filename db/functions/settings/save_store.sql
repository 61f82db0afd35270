-- Adds a store with its floor and its transit place, or changes the one its path names.
create or replace function public.save_store(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_id uuid := (p_request -> 'path' ->> 'id')::uuid;
  v internal.act := internal.begin_act('administer', case when v_id is null then 'POST /api/stores' else 'PUT /api/stores/:id' end, p_request);
begin
  if v.replay is not null then
    return v.replay;
  end if;
  if v_id is null then
    insert into public.stores (org_id, name, address, receipt_footer)
    values (v.org_id, v.body ->> 'name', v.body ->> 'address', v.body ->> 'receiptFooter') returning id into v_id;
    insert into public.locations (org_id, store_id, name, kind, is_sellable)
    values (v.org_id, v_id, 'Floor', 'floor', true), (v.org_id, v_id, 'In transit', 'transit', false);
  else
    update public.stores s set name = v.body ->> 'name', address = v.body ->> 'address', receipt_footer = v.body ->> 'receiptFooter'
     where s.org_id = v.org_id and s.id = v_id;
    if not found then
      perform internal.refuse('not_found', jsonb_build_object('what', 'store', 'id', v_id));
    end if;
  end if;
  perform internal.audit(v, v.template, 'store:' || v_id, v.body);
  return internal.end_act(v, case when p_request -> 'path' ? 'id' then 200 else 201 end, jsonb_build_object('store', jsonb_build_object('id', v_id)));
end $$;
