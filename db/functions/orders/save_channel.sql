-- Adds a sales channel, or changes the one its path names: what happens when stock is short, how each way ships and where it looks first.
-- Other programs speak of channels and ways by their codes, so a code stays; a way that orders went by stays too.
create or replace function public.save_channel(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_id uuid := (p_request -> 'path' ->> 'id')::uuid;
  v internal.act := internal.begin_act('administer', case when v_id is null then 'POST /api/channels' else 'PUT /api/channels/:id' end, p_request);
  b jsonb := v.body;
  v_method jsonb;
  v_method_id uuid;
  v_code text;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  perform internal.judge_ways(v.org_id, b -> 'methods');
  if v_id is null then
    insert into public.channels (org_id, code, name, kind, short_policy)
    values (v.org_id, b ->> 'code', b ->> 'name', b ->> 'kind', b ->> 'shortPolicy')
    on conflict (org_id, code) do nothing returning id into v_id;
    if v_id is null then
      perform internal.refuse('name_taken', jsonb_build_object('name', b ->> 'code'));
    end if;
  else
    update public.channels c set name = b ->> 'name', kind = b ->> 'kind', short_policy = b ->> 'shortPolicy',
           is_active = coalesce((b ->> 'isActive')::boolean, true)
     where c.org_id = v.org_id and c.id = v_id;
    if not found then
      perform internal.refuse('channel_not_found', jsonb_build_object('channel', v_id));
    end if;
  end if;
  delete from public.shipping_rules r using public.shipping_methods m
   where r.org_id = v.org_id and m.org_id = v.org_id and m.channel_id = v_id and r.method_id = m.id;
  select m.code into v_code from public.shipping_methods m
   where m.org_id = v.org_id and m.channel_id = v_id and not exists (select 1 from jsonb_array_elements(b -> 'methods') x where x ->> 'code' = m.code)
     and exists (select 1 from public.orders o where o.org_id = v.org_id and o.method_id = m.id) limit 1;
  if v_code is not null then
    perform internal.refuse('still_in_use', jsonb_build_object('what', 'way of shipping', 'code', v_code));
  end if;
  delete from public.shipping_methods m
   where m.org_id = v.org_id and m.channel_id = v_id and not exists (select 1 from jsonb_array_elements(b -> 'methods') x where x ->> 'code' = m.code);
  for v_method in select x from jsonb_array_elements(b -> 'methods') x loop
    insert into public.shipping_methods as m (org_id, channel_id, code, name, may_split)
    values (v.org_id, v_id, v_method ->> 'code', v_method ->> 'name', (v_method ->> 'maySplit')::boolean)
    on conflict (org_id, channel_id, code) do update set name = excluded.name, may_split = excluded.may_split
    returning m.id into v_method_id;
    insert into public.shipping_rules (org_id, method_id, location_id, rank)
    select v.org_id, v_method_id, l.id::uuid, l.n from jsonb_array_elements_text(v_method -> 'locationIds') with ordinality l(id, n);
  end loop;
  perform internal.audit(v, v.template, 'channel:' || v_id, b);
  return internal.end_act(v, case when p_request -> 'path' ? 'id' then 200 else 201 end, jsonb_build_object('channel', jsonb_build_object('id', v_id)));
end $$;
