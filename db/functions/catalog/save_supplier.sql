-- Adds a supplier, or changes the one its path names; out of use, nobody orders from it any more.
create or replace function public.save_supplier(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_id uuid := (p_request -> 'path' ->> 'id')::uuid;
  v internal.act := internal.begin_act('catalogue', case when v_id is null then 'POST /api/suppliers' else 'PUT /api/suppliers/:id' end, p_request);
begin
  if v.replay is not null then
    return v.replay;
  end if;
  if v_id is null then
    insert into public.suppliers (org_id, name, email, phone, address, lead_days)
    values (v.org_id, v.body ->> 'name', v.body ->> 'email', v.body ->> 'phone', v.body ->> 'address', coalesce((v.body ->> 'leadDays')::integer, 7)) returning id into v_id;
  else
    update public.suppliers s set name = v.body ->> 'name', email = v.body ->> 'email', phone = v.body ->> 'phone', address = v.body ->> 'address',
           lead_days = coalesce((v.body ->> 'leadDays')::integer, 7), is_active = coalesce((v.body ->> 'isActive')::boolean, true)
     where s.org_id = v.org_id and s.id = v_id;
    if not found then
      perform internal.refuse('not_found', jsonb_build_object('what', 'supplier', 'id', v_id));
    end if;
  end if;
  perform internal.audit(v, v.template, 'supplier:' || v_id);
  return internal.end_act(v, case when p_request -> 'path' ? 'id' then 200 else 201 end, jsonb_build_object('supplier', jsonb_build_object('id', v_id)));
end $$;
