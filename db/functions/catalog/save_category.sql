-- Adds a category, or changes the one its path names; out of use it is no shelf of the tills and no choice of forms, and its goods are still sold.
create or replace function public.save_category(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_id uuid := (p_request -> 'path' ->> 'id')::uuid;
  v internal.act := internal.begin_act('catalogue', case when v_id is null then 'POST /api/categories' else 'PUT /api/categories/:id' end, p_request);
  v_parent uuid;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_parent := (v.body ->> 'parentId')::uuid;
  if v_parent is not null and not exists (select 1 from public.categories c where c.org_id = v.org_id and c.id = v_parent) then
    perform internal.refuse('not_found', jsonb_build_object('what', 'parent', 'id', v_parent));
  end if;
  if v_id is not null and v_parent is not null then
    perform internal.keep_apart(v.org_id, v_id, v_parent);
  end if;
  if v_id is null then
    insert into public.categories (org_id, name, parent_id, position, colour)
    values (v.org_id, v.body ->> 'name', v_parent, coalesce((v.body ->> 'position')::integer, 0), v.body ->> 'colour') returning id into v_id;
  else
    update public.categories c set name = v.body ->> 'name', parent_id = v_parent, position = coalesce((v.body ->> 'position')::integer, 0),
           colour = v.body ->> 'colour', is_active = coalesce((v.body ->> 'isActive')::boolean, true)
     where c.org_id = v.org_id and c.id = v_id;
    if not found then
      perform internal.refuse('not_found', jsonb_build_object('what', 'category', 'id', v_id));
    end if;
  end if;
  perform internal.audit(v, v.template, 'category:' || v_id, v.body);
  return internal.end_act(v, case when p_request -> 'path' ? 'id' then 200 else 201 end, jsonb_build_object('category', jsonb_build_object('id', v_id)));
end $$;
