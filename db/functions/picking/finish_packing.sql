-- Closes one order's box: ready to ship. What is missing in it is refused, naming each line; with `p_may_be_short`, what the basket has
-- no more of is let go: its promise is given back and each such line becomes a shortage case. Session and order are locked already.
create or replace function internal.finish_packing(p_act internal.act, p_order public.orders, p_may_be_short boolean) returns public.orders
language plpgsql volatile set search_path = '' as $$
declare
  v_session_id uuid;
  v_order public.orders := p_order;
  v_missing jsonb;
begin
  select x.session_id into v_session_id from public.picking_session_orders x where x.org_id = p_act.org_id and x.order_id = p_order.id and x.is_open;
  select jsonb_agg(jsonb_build_object('productId', g.product_id, 'sku', p.sku, 'needed', trim_scale(g.quantity_needed)::text,
           'packed', trim_scale(g.quantity_packed)::text, 'inBasket', trim_scale(b.picked - b.packed)::text)) into v_missing
    from public.packing_progress g
    join public.products p on p.org_id = g.org_id and p.id = g.product_id
    cross join lateral internal.basket_of(g.org_id, g.session_id, g.product_id) b
   where g.org_id = p_act.org_id and g.session_id = v_session_id and g.order_id = p_order.id and g.quantity_packed < g.quantity_needed
     and (not p_may_be_short or b.picked > b.packed);
  if v_missing is not null or p_order.status <> 'packing' then
    perform internal.refuse('order_not_packed', jsonb_build_object('orderId', p_order.id, 'number', p_order.number, 'status', p_order.status, 'lines', coalesce(v_missing, '[]')));
  end if;
  perform internal.let_go_short(p_act, p_order, g.product_id, g.quantity_packed)
    from public.packing_progress g
   where g.org_id = p_act.org_id and g.session_id = v_session_id and g.order_id = p_order.id and g.quantity_packed < g.quantity_needed;
  update public.picking_session_orders x set is_open = false where x.org_id = p_act.org_id and x.session_id = v_session_id and x.order_id = p_order.id;
  v_order := internal.move_order(p_act, v_order, 'ready_to_ship', 'ready_to_ship', jsonb_build_object('sessionId', v_session_id));
  perform internal.touch_session(p_act, v_session_id, 'order_done', null, null, p_order.id);
  return v_order;
end $$;
