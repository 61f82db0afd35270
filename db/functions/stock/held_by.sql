-- What holds what is reserved of a product: orders by their number and tills by their name, each row's oldest first, at most a hundred of them. A
-- parked sale holds nothing.
create or replace function internal.held_by(p_act internal.act, p_product_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  with held as (
    select r.kind, r.inventory_id, l.name as place, r.order_id, o.number, d.register_id, g.name as till, sum(r.quantity) as quantity,
           min(r.created_at) as since, max(r.expires_at) as until
      from public.inventory i
      join public.locations l on l.org_id = i.org_id and l.id = i.location_id
      join public.reservations r on r.org_id = i.org_id and r.inventory_id = i.id and r.released_at is null
      left join public.orders o on o.org_id = r.org_id and o.id = r.order_id
      left join internal.devices d on d.org_id = r.org_id and d.id = r.device_id
      left join public.registers g on g.org_id = d.org_id and g.id = d.register_id
     where i.org_id = p_act.org_id and i.product_id = p_product_id and internal.in_store(p_act, i.store_id)
     group by 1, 2, 3, 4, 5, 6, 7
  )
  select jsonb_build_object('count', (select count(*) from held), 'holders', coalesce(jsonb_agg(jsonb_build_object('kind', x.kind,
      'inventoryId', x.inventory_id, 'locationName', x.place, 'orderId', x.order_id, 'number', x.number, 'till', x.till,
      'quantity', trim_scale(x.quantity)::text, 'since', internal.iso(x.since), 'until', internal.iso(x.until)) order by x.place, x.since, x.inventory_id), '[]'))
    from (select * from held h order by h.place, h.since, h.inventory_id limit 100) x
$$;
