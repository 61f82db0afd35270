-- One scan over a box: in (`p_quantity` above 0) or out again (below). The nine refusals stand in the order they are promised; the session's
-- lock makes all scans of one basket stand in line, so that no two of them see the same free unit.
create or replace function internal.pack(
  p_act internal.act, p_session_id uuid, p_progress_id uuid, p_order_id uuid, p_product_id uuid, p_quantity numeric)
returns public.packing_progress language plpgsql volatile set search_path = '' as $$
declare
  v_session public.picking_sessions := internal.take_session(p_act.org_id, p_session_id);
  v_progress public.packing_progress;
  v_order public.orders;
  v_basket record;
  v_at timestamptz;
  v_missing jsonb := jsonb_build_object('progressId', p_progress_id, 'orderId', p_order_id, 'productId', p_product_id);
begin
  if v_session.status <> 'packing' then
    perform internal.refuse('session_not_packing', jsonb_build_object('sessionId', v_session.id, 'status', v_session.status));
  end if;
  select * into v_progress from public.packing_progress g where g.org_id = p_act.org_id and g.id = p_progress_id;
  if not found then
    perform internal.refuse('progress_not_found', v_missing);
  end if;
  if v_progress.session_id <> v_session.id then
    perform internal.refuse('progress_of_other_session', jsonb_build_object('progressId', v_progress.id, 'sessionId', v_progress.session_id));
  end if;
  -- only now the product: the box of another session holds other goods as a rule, and its refusal must not hide behind this one
  if v_progress.product_id is distinct from p_product_id then
    perform internal.refuse('progress_not_found', v_missing);
  end if;
  select * into v_order from public.orders o where o.org_id = p_act.org_id and o.id = p_order_id;
  if not found or v_progress.order_id <> v_order.id then
    perform internal.refuse('order_not_found', jsonb_build_object('orderId', p_order_id));
  end if;
  if v_order.status in ('ready_to_ship', 'shipped', 'delivered') then
    perform internal.refuse('order_completed', jsonb_build_object('orderId', v_order.id, 'number', v_order.number, 'status', v_order.status));
  end if;
  if v_order.status in ('cancelled', 'rejected', 'returned') then
    perform internal.refuse('order_closed', jsonb_build_object('orderId', v_order.id, 'number', v_order.number, 'status', v_order.status));
  end if;
  perform internal.require_quantity(p_act.org_id, v_progress.product_id, abs(p_quantity));
  select * into v_basket from internal.basket_of(p_act.org_id, v_session.id, v_progress.product_id);
  perform internal.require_box(v_progress, v_order, v_basket.picked, v_basket.packed, p_quantity);
  v_at := internal.touch_session(p_act, v_session.id, case when p_quantity > 0 then 'packed' else 'unpacked' end, null, v_progress.id, v_order.id, abs(p_quantity));
  update public.packing_progress g set quantity_packed = g.quantity_packed + p_quantity, last_by = p_act.staff_id, last_at = v_at
   where g.org_id = p_act.org_id and g.id = v_progress.id
  returning g.* into v_progress;
  return v_progress;
end $$;
