-- The stops of a new session, place by place in walking order, and what each order's box will want.
create or replace function internal.lay_out_walk(p_org_id uuid, p_session_id uuid) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into public.picking_session_items (org_id, session_id, position, inventory_id, product_id, bin, quantity_needed)
  select p_org_id, p_session_id, row_number() over (order by o.walk_order, o.name, i.bin nulls last, i.id), i.id, i.product_id, coalesce(nullif(i.bin, ''), o.name), n.quantity
    from (
      select a.inventory_id, sum(a.quantity) as quantity
        from public.picking_session_orders x
        join public.allocations a on a.org_id = x.org_id and a.order_id = x.order_id
        join public.reservations r on r.org_id = a.org_id and r.id = a.reservation_id and r.released_at is null
       where x.org_id = p_org_id and x.session_id = p_session_id group by a.inventory_id) n
    join public.inventory i on i.org_id = p_org_id and i.id = n.inventory_id
    join public.locations o on o.org_id = p_org_id and o.id = i.location_id;
  insert into public.packing_progress (org_id, session_id, order_id, product_id, quantity_needed)
  select p_org_id, p_session_id, x.order_id, a.product_id, sum(a.quantity)
    from public.picking_session_orders x
    join public.allocations a on a.org_id = x.org_id and a.order_id = x.order_id
    join public.reservations r on r.org_id = a.org_id and r.id = a.reservation_id and r.released_at is null
   where x.org_id = p_org_id and x.session_id = p_session_id
   group by x.order_id, a.product_id order by x.order_id, a.product_id;
end $$;
