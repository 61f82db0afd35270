-- Locks an order, and before it the open picking session it is in (session, then order: the order everywhere), and hands it over as
-- it is after the lock. A key of another channel does not find it.
create or replace function internal.take_order(p_act internal.act, p_order_id uuid) returns public.orders
language plpgsql volatile set search_path = '' as $$
declare
  v public.orders;
begin
  perform 1 from public.picking_sessions s
    where s.org_id = p_act.org_id and s.id in (
      select x.session_id from public.picking_session_orders x where x.org_id = p_act.org_id and x.order_id = p_order_id and x.is_open)
    for update;
  perform 1 from public.orders o where o.org_id = p_act.org_id and o.id = p_order_id for update;
  select * into v from public.orders o where o.org_id = p_act.org_id and o.id = p_order_id;
  if not found or (p_act.staff_role = 'integration' and v.channel_id is distinct from p_act.channel_id) then
    perform internal.refuse('order_not_found', jsonb_build_object('orderId', p_order_id));
  end if;
  return v;
end $$;
