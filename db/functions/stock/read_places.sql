-- The lists that filters and forms of the stock room choose from.
create or replace function public.read_places(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('watch_stock', p_request);
begin
  return jsonb_build_object(
    'stores', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name), '[]') from public.stores s
      where s.org_id = v.org_id and internal.in_store(v, s.id)),
    'locations', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'kind', l.kind, 'storeId', l.store_id, 'storeName', s.name,
        'isSellable', l.is_sellable) order by s.name, l.walk_order, l.name), '[]')
      from public.locations l join public.stores s on s.org_id = l.org_id and s.id = l.store_id
      where l.org_id = v.org_id and l.is_active and (internal.in_store(v, l.store_id) or l.kind = 'transit')),
    'categories', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'parentId', c.parent_id, 'isActive', c.is_active) order by c.position, c.name), '[]')
      from public.categories c where c.org_id = v.org_id),
    'suppliers', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name), '[]')
      from public.suppliers u where u.org_id = v.org_id and u.is_active),
    'usages', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'kind', g.kind) order by g.kind, g.name), '[]')
      from public.usages g where g.org_id = v.org_id and g.is_active),
    'taxClasses', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name), '[]')
      from public.tax_classes t where t.org_id = v.org_id),
    'adjustThreshold', (select trim_scale(o.adjust_threshold)::text from public.orgs o where o.id = v.org_id));
end $$;
