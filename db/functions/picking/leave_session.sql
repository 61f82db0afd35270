-- An order leaves its session unpacked: its units stay promised to it, and the next basket may take it.
create or replace function internal.leave_session(p_act internal.act, p_order public.orders, p_session_id uuid) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update public.packing_progress g set quantity_packed = 0 where g.org_id = p_act.org_id and g.session_id = p_session_id and g.order_id = p_order.id;
  update public.picking_session_orders x set is_open = false where x.org_id = p_act.org_id and x.session_id = p_session_id and x.order_id = p_order.id;
  if p_order.status in ('picking', 'packing') then
    perform internal.move_order(p_act, p_order, 'reserved', 'back_on_the_list', jsonb_build_object('sessionId', p_session_id));
  end if;
end $$;
