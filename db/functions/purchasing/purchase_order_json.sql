-- A purchase order with its lines: what was ordered, what has come.
create or replace function internal.purchase_order_json(o public.purchase_orders) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', o.id, 'number', o.number, 'status', o.status, 'note', o.note, 'expectedOn', o.expected_on,
    'supplierId', o.supplier_id, 'supplierName', (select s.name from public.suppliers s where s.org_id = o.org_id and s.id = o.supplier_id),
    'locationId', o.location_id, 'locationName', (select l.name from public.locations l where l.org_id = o.org_id and l.id = o.location_id),
    'createdAt', internal.iso(o.created_at), 'orderedAt', internal.iso(o.ordered_at),
    'lines', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'productId', p.id, 'sku', p.sku, 'name', p.name, 'unit', p.unit, 'hasLots', p.has_lots,
        'quantity', trim_scale(l.quantity)::text, 'received', trim_scale(l.received)::text, 'unitCost', l.unit_cost_minor,
        'units', (select coalesce(jsonb_agg(jsonb_build_object('name', u.name, 'factor', trim_scale(u.factor)::text) order by u.factor), '[]')
          from public.product_units u where u.org_id = p.org_id and u.product_id = p.id)) order by l.position), '[]')
      from public.purchase_order_lines l join public.products p on p.org_id = l.org_id and p.id = l.product_id
      where l.org_id = o.org_id and l.purchase_order_id = o.id))
$$;
