-- What goes onto the paper in the box and the label on it: the only read of an order that carries a name, for whoever packs.
create or replace function public.read_slip(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('pack', p_request);
  v_slip jsonb;
begin
  select jsonb_build_object('number', o.number, 'externalId', o.external_id, 'shippingMethod', m.name, 'createdAt', internal.iso(o.created_at),
      'org', (select g.name from public.orgs g where g.id = o.org_id), 'name', c.name, 'address', a.address,
      'lines', (select jsonb_agg(jsonb_build_object('sku', p.sku, 'name', p.name, 'unit', p.unit, 'quantity', trim_scale(l.quantity)::text,
          'short', trim_scale(l.short + l.backordered)::text) order by l.position)
        from public.order_lines l join public.products p on p.org_id = l.org_id and p.id = l.product_id
       where l.org_id = o.org_id and l.order_id = o.id))
    into v_slip
    from public.orders o
    join public.shipping_methods m on m.org_id = o.org_id and m.id = o.method_id
    left join public.customers c on c.org_id = o.org_id and c.id = o.customer_id and c.erased_at is null
    left join public.customer_addresses a on a.org_id = o.org_id and a.id = o.address_id
   where o.org_id = v.org_id and o.id = (p_request -> 'path' ->> 'id')::uuid;
  if v_slip is null then
    perform internal.refuse('order_not_found', jsonb_build_object('orderId', p_request -> 'path' ->> 'id'));
  end if;
  return v_slip;
end $$;
