-- Opens a sales channel with its ways of shipping, each with its places in the order they are asked:
-- `p_rules` = [{method, locations: [first asked, …], split?}]. It stops where stock ends; a policy of its own is set on its row.
create or replace function internal.make_channel(p_org_id uuid, p_code text, p_rules jsonb) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  v_channel_id uuid := internal.uuid_v7();
  v_method_id uuid;
  v_rule jsonb;
begin
  insert into public.channels (org_id, id, code, name, kind)
  values (p_org_id, v_channel_id, p_code, initcap(p_code), case when p_code in ('web', 'phone') then p_code else 'marketplace' end);
  for v_rule in select x from jsonb_array_elements(p_rules) x loop
    v_method_id := internal.uuid_v7();
    insert into public.shipping_methods (org_id, id, channel_id, code, name, may_split)
    values (p_org_id, v_method_id, v_channel_id, v_rule ->> 'method', initcap(v_rule ->> 'method'), coalesce((v_rule ->> 'split')::boolean, false));
    insert into public.shipping_rules (org_id, method_id, location_id, rank)
    select p_org_id, v_method_id, l.id::uuid, l.n from jsonb_array_elements_text(v_rule -> 'locations') with ordinality l(id, n);
  end loop;
  return v_channel_id;
end $$;
