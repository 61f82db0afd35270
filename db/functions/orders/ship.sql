-- Sends an order off: its reservations become `shipped` movements. From `reserved` it goes as it stands; from a picking session only
-- once all of it is packed. The session and the order are locked already.
create or replace function internal.ship(p_act internal.act, p_order public.orders) returns public.orders
language plpgsql volatile set search_path = '' as $$
declare
  v_order public.orders := p_order;
  v_ids uuid[];
begin
  if v_order.status in ('picking', 'packing') then
    v_order := internal.finish_packing(p_act, v_order, false);
  end if;
  if not exists (select 1 from internal.order_steps s where s.from_status = v_order.status and s.to_status = 'shipped') then
    perform internal.refuse('order_closed', jsonb_build_object('orderId', v_order.id, 'number', v_order.number, 'status', v_order.status));
  end if;
  if v_order.hold_until is not null then
    perform internal.refuse('order_on_hold', jsonb_build_object('orderId', v_order.id, 'number', v_order.number, 'holdUntil', internal.iso(v_order.hold_until)));
  end if;
  perform 1 from public.inventory i
    where i.org_id = p_act.org_id and i.id = any (array(select a.inventory_id from public.allocations a where a.org_id = p_act.org_id and a.order_id = v_order.id))
    order by i.id for update;
  perform internal.require_promised(p_act.org_id, v_order);
  v_ids := array(select a.id from public.allocations a join public.reservations r on r.org_id = a.org_id and r.id = a.reservation_id and r.released_at is null
    where a.org_id = p_act.org_id and a.order_id = v_order.id order by a.id);
  if v_ids = '{}' then
    perform internal.refuse('order_not_allocated', jsonb_build_object('orderId', v_order.id, 'number', v_order.number, 'lines', '[]'::jsonb));
  end if;
  perform 1 from internal.release_rows(p_act.org_id,
    array(select a.reservation_id from public.allocations a where a.org_id = p_act.org_id and a.id = any (v_ids)), 'shipped');
  -- one movement an allocation, under the allocation's own id, so that each can be found again
  update public.allocations a set transaction_id = m.id
    from internal.post_movements(p_act.org_id, array(
      select row(x.inventory_id, 'shipped', -x.quantity, null, null, p_act.staff_id, 'order:' || v_order.id, null, null, x.id)::internal.movement
        from public.allocations x where x.org_id = p_act.org_id and x.id = any (v_ids) order by x.id)) m
   where a.org_id = p_act.org_id and a.id = m.id;
  return internal.move_order(p_act, v_order, 'shipped', 'shipped');
end $$;
