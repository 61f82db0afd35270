-- Opens a sales channel with its ways of shipping, each with its places in the order they are asked:
-- `p_methods` = [{code, name?, maySplit?, locationIds: [first asked, …]}].
create or replace function internal.make_channel(
  p_org_id uuid, p_code text, p_name text, p_kind text default 'web', p_short_policy text default 'stop', p_methods jsonb default '[]')
returns uuid language plpgsql volatile set search_path = '' as $$
declare
  v_channel_id uuid := internal.uuid_v7();
  v_method_id uuid;
  m jsonb;
begin
  insert into public.channels (org_id, id, code, name, kind, short_policy)
  values (p_org_id, v_channel_id, p_code, p_name, p_kind, p_short_policy);
  for m in select x from jsonb_array_elements(p_methods) x loop
    v_method_id := internal.uuid_v7();
    insert into public.shipping_methods (org_id, id, channel_id, code, name, may_split)
    values (p_org_id, v_method_id, v_channel_id, m ->> 'code', coalesce(m ->> 'name', initcap(m ->> 'code')), coalesce((m ->> 'maySplit')::boolean, false));
    insert into public.shipping_rules (org_id, method_id, location_id, rank)
    select p_org_id, v_method_id, l.id::uuid, l.n from jsonb_array_elements_text(m -> 'locationIds') with ordinality l(id, n);
  end loop;
  return v_channel_id;
end $$;
