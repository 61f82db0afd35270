-- Adds something goods are consumed for, or changes the one its path names; a name stands once per kind.
create or replace function public.save_usage(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_id uuid := (p_request -> 'path' ->> 'id')::uuid;
  v internal.act := internal.begin_act('receive', case when v_id is null then 'POST /api/usages' else 'PUT /api/usages/:id' end, p_request);
begin
  if v.replay is not null then
    return v.replay;
  end if;
  perform internal.refuse_taken(exists (select 1 from public.usages u where u.org_id = v.org_id and u.kind = v.body ->> 'kind'
    and u.name = v.body ->> 'name' and u.id is distinct from v_id), 'name_taken', jsonb_build_object('what', 'usage', 'name', v.body ->> 'name'));
  if v_id is null then
    insert into public.usages (org_id, kind, name) values (v.org_id, v.body ->> 'kind', v.body ->> 'name') returning id into v_id;
  else
    update public.usages u set kind = v.body ->> 'kind', name = v.body ->> 'name', is_active = coalesce((v.body ->> 'isActive')::boolean, true)
     where u.org_id = v.org_id and u.id = v_id;
    if not found then
      perform internal.refuse('not_found', jsonb_build_object('what', 'usage', 'id', v_id));
    end if;
  end if;
  perform internal.audit(v, v.template, 'usage:' || v_id, v.body);
  return internal.end_act(v, case when p_request -> 'path' ? 'id' then 200 else 201 end, jsonb_build_object('usage', jsonb_build_object('id', v_id)));
end $$;
