-- Refuses unless every unit of an order has stock behind it: what a count took back must be allocated anew before it can go.
create or replace function internal.require_promised(p_org_id uuid, p_order public.orders) returns void
language plpgsql stable set search_path = '' as $$
declare
  v_missing jsonb;
begin
  select jsonb_agg(jsonb_build_object('lineId', l.id, 'sku', p.sku, 'missing', trim_scale(x.missing)::text, 'backordered', trim_scale(l.backordered)::text) order by l.position)
    into v_missing
    from public.order_lines l
    join public.products p on p.org_id = l.org_id and p.id = l.product_id
    cross join lateral (
      select l.quantity * l.parts - l.short - coalesce(sum(a.quantity), 0) as missing
        from public.allocations a join public.reservations r on r.org_id = a.org_id and r.id = a.reservation_id
       where a.org_id = l.org_id and a.order_line_id = l.id and (r.released_at is null or a.transaction_id is not null)) x
   where l.org_id = p_org_id and l.order_id = p_order.id and x.missing > 0;
  if v_missing is not null then
    perform internal.refuse('order_not_allocated', jsonb_build_object('orderId', p_order.id, 'number', p_order.number, 'lines', v_missing));
  end if;
end $$;
