-- Where a session stands: business, store and till, in the words the doors answer with.
create or replace function internal.place_json(p_org_id uuid, p_store_id uuid, p_register_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'org', jsonb_build_object('id', o.id, 'name', o.name, 'currency', o.currency, 'timeZone', o.time_zone, 'locale', o.locale, 'isDemo', o.is_demo),
    'store', case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end,
    'register', case when r.id is not null then jsonb_build_object('id', r.id, 'name', r.name, 'locationId', r.location_id) end)
  from public.orgs o
  left join public.stores s on s.org_id = o.id and s.id = p_store_id
  left join public.registers r on r.org_id = o.id and r.id = p_register_id
  where o.id = p_org_id
$$;
