-- Refuses an order that cannot go into a basket: being picked already, closed, waiting for its payment, or without stock behind it.
create or replace function internal.require_pickable(p_act internal.act, p_order public.orders) returns void
language plpgsql stable set search_path = '' as $$
declare
  v_facts jsonb := jsonb_build_object('orderId', p_order.id, 'number', p_order.number, 'status', p_order.status);
begin
  if p_order.status in ('picking', 'packing') then
    perform internal.refuse('order_in_session', v_facts || jsonb_build_object('sessionId', (
      select x.session_id from public.picking_session_orders x where x.org_id = p_act.org_id and x.order_id = p_order.id and x.is_open)));
  end if;
  if p_order.status <> 'reserved' then
    perform internal.refuse('order_closed', v_facts);
  end if;
  if p_order.hold_until is not null then
    perform internal.refuse('order_on_hold', v_facts || jsonb_build_object('holdUntil', internal.iso(p_order.hold_until)));
  end if;
  perform internal.require_promised(p_act.org_id, p_order);
end $$;
