-- What the settings screens show: the business, its stores and places, its limits, its taxes.
create or replace function public.read_settings(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('catalogue', p_request);
begin
  return jsonb_build_object(
    'org', (select jsonb_build_object('name', o.name, 'currency', o.currency, 'timeZone', o.time_zone, 'adjustThreshold', trim_scale(o.adjust_threshold)::text,
        'countWindowSeconds', extract(epoch from o.count_window)::integer, 'autoOpenShift', o.auto_open_shift) from public.orgs o where o.id = v.org_id),
    'stores', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'address', s.address, 'receiptFooter', s.receipt_footer) order by s.name), '[]')
      from public.stores s where s.org_id = v.org_id),
    'locations', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'storeId', l.store_id, 'name', l.name, 'kind', l.kind, 'isSellable', l.is_sellable,
        'shortPolicy', l.short_policy, 'walkOrder', l.walk_order, 'isActive', l.is_active) order by l.walk_order, l.name), '[]')
      from public.locations l where l.org_id = v.org_id),
    'limits', (select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'discountPercent', r.discount_percent, 'foundQuantity', trim_scale(r.found_quantity)::text)
        order by r.role), '[]') from public.role_limits r where r.org_id = v.org_id),
    'taxClasses', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'isIncluded', t.is_included, 'rates',
        (select coalesce(jsonb_agg(jsonb_build_object('name', x.name, 'percent', x.percent) order by x.position), '[]') from public.tax_rates x
          where x.org_id = t.org_id and x.tax_class_id = t.id)) order by t.name), '[]') from public.tax_classes t where t.org_id = v.org_id),
    'categories', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'parentId', c.parent_id, 'position', c.position, 'colour', c.colour,
        'isActive', c.is_active)
        order by c.position, c.name), '[]') from public.categories c where c.org_id = v.org_id),
    'suppliers', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'phone', u.phone, 'address', u.address, 'leadDays', u.lead_days,
        'isActive', u.is_active) order by u.name), '[]') from public.suppliers u where u.org_id = v.org_id),
    'usages', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'kind', g.kind, 'name', g.name, 'isActive', g.is_active) order by g.kind, g.name), '[]')
      from public.usages g where g.org_id = v.org_id));
end $$;
