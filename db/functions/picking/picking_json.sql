-- A picking session as its doors answer it: the stops in walking order, what each order's box still wants, and who touched what last.
create or replace function internal.picking_json(p_org_id uuid, p_session_id uuid) returns jsonb
language sql volatile set search_path = '' as $$
  select jsonb_build_object('id', s.id, 'status', s.status, 'lastActivityAt', internal.iso(s.last_activity_at), 'stale', internal.staleness(s),
    'startedAt', internal.iso(s.started_at), 'startedBy', (select p.name from public.staff p where p.org_id = s.org_id and p.id = s.started_by),
    'items', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'inventoryId', i.inventory_id, 'productId', i.product_id, 'bin', i.bin, 'locationName', o.name,
          'sku', p.sku, 'name', p.name, 'unit', p.unit, 'lot', (select l.code from public.lots l where l.org_id = v.org_id and l.id = v.lot_id),
          'codes', (select coalesce(jsonb_agg(b.barcode), '[]') from public.product_barcodes b where b.org_id = p.org_id and b.product_id = p.id),
          'quantityNeeded', trim_scale(i.quantity_needed)::text, 'quantityPicked', trim_scale(i.quantity_picked)::text,
          'shortReason', i.short_reason, 'lastBy', w.name, 'lastAt', internal.iso(i.last_at)) order by i.position)
        from public.picking_session_items i
        join public.products p on p.org_id = i.org_id and p.id = i.product_id
        join public.inventory v on v.org_id = i.org_id and v.id = i.inventory_id
        join public.locations o on o.org_id = v.org_id and o.id = v.location_id
        left join public.staff w on w.org_id = i.org_id and w.id = i.last_by
       where i.org_id = s.org_id and i.session_id = s.id), '[]'),
    'progress', coalesce((
      select jsonb_agg(internal.progress_json(g) order by o.number, g.id)
        from public.packing_progress g join public.orders o on o.org_id = g.org_id and o.id = g.order_id
       where g.org_id = s.org_id and g.session_id = s.id), '[]'),
    'orders', coalesce((
      select jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'status', o.status, 'isOpen', x.is_open) order by o.number)
        from public.picking_session_orders x join public.orders o on o.org_id = x.org_id and o.id = x.order_id
       where x.org_id = s.org_id and x.session_id = s.id), '[]'))
  from public.picking_sessions s where s.org_id = p_org_id and s.id = p_session_id
$$;
