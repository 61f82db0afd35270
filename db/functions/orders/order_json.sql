-- An order as its door answers it: ids and numbers, no names of people. Of allocations only what is held or has gone,
-- in the order in which the places are asked.
create or replace function internal.order_json(p_org_id uuid, p_order_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', o.id, 'number', o.number, 'status', o.status, 'channel', c.code, 'externalId', o.external_id, 'shippingMethod', m.code,
    'customerId', o.customer_id, 'holdUntil', internal.iso(o.hold_until), 'paidAt', internal.iso(o.paid_at), 'totalMinor', o.total_minor,
    'reason', o.closed_why, 'createdAt', internal.iso(o.created_at), 'updatedAt', internal.iso(o.updated_at),
    'lines', coalesce((
      select jsonb_agg(jsonb_build_object('id', l.id, 'sku', p.sku, 'name', p.name, 'productId', l.product_id, 'quantity', trim_scale(l.quantity)::text,
          'backordered', trim_scale(l.backordered)::text, 'short', trim_scale(l.short)::text, 'returned', trim_scale(l.returned)::text,
          'unallocated', trim_scale(greatest(l.quantity * l.parts - l.short - l.backordered - coalesce(a.held, 0), 0))::text,
          'allocations', coalesce(a.list, '[]')) order by l.position)
        from public.order_lines l
        join public.products p on p.org_id = l.org_id and p.id = l.product_id
        left join lateral (
          select sum(x.quantity) as held, jsonb_agg(jsonb_build_object('id', x.id, 'inventoryId', x.inventory_id, 'productId', x.product_id, 'locationId', i.location_id,
              'locationName', w.name, 'quantity', trim_scale(x.quantity)::text, 'shipped', x.transaction_id is not null) order by s.rank, x.quantity desc, x.id) as list
            from public.allocations x
            join public.reservations r on r.org_id = x.org_id and r.id = x.reservation_id
            join public.inventory i on i.org_id = x.org_id and i.id = x.inventory_id
            join public.locations w on w.org_id = x.org_id and w.id = i.location_id
            left join public.shipping_rules s on s.org_id = x.org_id and s.method_id = o.method_id and s.location_id = i.location_id
           where x.org_id = l.org_id and x.order_line_id = l.id and (r.released_at is null or x.transaction_id is not null)) a on true
       where l.org_id = o.org_id and l.order_id = o.id), '[]'))
  from public.orders o
  join public.channels c on c.org_id = o.org_id and c.id = o.channel_id
  join public.shipping_methods m on m.org_id = o.org_id and m.id = o.method_id
  where o.org_id = p_org_id and o.id = p_order_id
$$;
