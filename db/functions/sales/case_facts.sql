-- What a person needs to settle a case without leaving it: the goods by name, who sold them when, and every place that has some.
create or replace function internal.case_facts(p_org_id uuid, p_facts jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'goods', (select jsonb_build_object('name', g.name, 'sku', g.sku, 'unit', g.unit)
      from public.inventory i join public.products g on g.org_id = i.org_id and g.id = i.product_id
     where i.org_id = p_org_id and i.id = (p_facts ->> 'inventoryId')::uuid),
    'places', (select jsonb_agg(jsonb_build_object('inventoryId', o.id, 'locationName', l.name,
          'available', trim_scale(o.quantity - o.reserved)::text) order by o.quantity - o.reserved desc)
      from public.inventory i
      join public.inventory o on o.org_id = i.org_id and o.product_id = i.product_id and o.id <> i.id and o.is_active and o.frozen_at is null and o.quantity > o.reserved
      join public.locations l on l.org_id = o.org_id and l.id = o.location_id
     where i.org_id = p_org_id and i.id = (p_facts ->> 'inventoryId')::uuid),
    'refund', (select jsonb_build_object('amount', r.amount_minor) from internal.short_refund(p_org_id, (p_facts ->> 'lineId')::uuid) r where p_facts ? 'lineId'),
    'sale', (select jsonb_build_object('number', s.number, 'soldAt', internal.iso(s.sold_at), 'register', r.name, 'staff', f.name, 'total', s.total_minor)
      from public.sales s
      join public.registers r on r.org_id = s.org_id and r.id = s.register_id
      left join public.staff f on f.org_id = s.org_id and f.id = s.staff_id
     where s.org_id = p_org_id and s.id = (p_facts ->> 'saleId')::uuid)))
$$;
