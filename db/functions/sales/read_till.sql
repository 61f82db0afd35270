-- All a till's page needs to begin, in one call: the business, the till, who stands at it, what they may, and the open shift.
create or replace function public.read_till(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('sell', p_request);
begin
  if v.register_id is null then
    perform internal.refuse('register_required');
  end if;
  return (select jsonb_build_object('till', jsonb_build_object(
      'org', jsonb_build_object('id', o.id, 'name', o.name, 'currency', o.currency, 'notes', coalesce(y.notes, '{}'), 'minorDigits', coalesce(y.minor_digits, 2),
        'locale', o.locale, 'timeZone', o.time_zone, 'isDemo', o.is_demo),
      'store', jsonb_build_object('id', t.id, 'name', t.name, 'address', t.address),
      'register', jsonb_build_object('id', r.id, 'name', r.name, 'prefix', r.prefix, 'locationId', r.location_id,
        'shortPolicy', (select l.short_policy from public.locations l where l.org_id = r.org_id and l.id = r.location_id)),
      'staff', jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role),
      'limits', jsonb_build_object('discountPercent', trim_scale(coalesce(m.discount_percent, 10))::text, 'foundQuantity', trim_scale(coalesce(m.found_quantity, 5))::text),
      'may', (select coalesce(jsonb_object_agg(p.act, p.how), '{}') from internal.permissions p where p.role = s.role and p.act in
        ('refund', 'discount_over_limit', 'price_override', 'found', 'close_own_shift', 'close_any_shift', 'customer')),
      'loyalty', jsonb_build_object('earnMinorPerPoint', o.earn_minor_per_point, 'pointValueMinor', o.point_value_minor),
      'taxClasses', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'included', c.is_included,
          'rates', (select coalesce(jsonb_agg(jsonb_build_object('name', x.name, 'percent', trim_scale(x.percent)::text) order by x.position), '[]')
            from public.tax_rates x where x.org_id = c.org_id and x.tax_class_id = c.id)) order by c.name), '[]') from public.tax_classes c where c.org_id = o.id),
      'categories', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'parentId', g.parent_id, 'colour', g.colour) order by g.position, g.name), '[]')
        from public.categories g where g.org_id = o.id and g.is_active),
      'shift', (select internal.shift_json(f, internal.may(v.staff_id, v.org_id, 'close_any_shift') is not null) from public.shifts f
        where f.org_id = o.id and f.register_id = r.id and f.closed_at is null and not f.is_rescue),
      'autoOpensShift', o.auto_open_shift,
      'device', (select jsonb_build_object('seriesNo', d.series_no) from internal.devices d where d.id = v.device_id),
      'catalogVersion', internal.catalog_version(o.id),
      'leasesOn', coalesce(o.leases_on, not o.is_demo)))
    from public.registers r
    join public.stores t on t.org_id = r.org_id and t.id = r.store_id
    join public.orgs o on o.id = r.org_id
    left join internal.currencies y on y.code = o.currency
    join public.staff s on s.org_id = r.org_id and s.id = v.staff_id
    left join public.role_limits m on m.org_id = r.org_id and m.role = s.role
   where r.org_id = v.org_id and r.id = v.register_id);
end $$;
