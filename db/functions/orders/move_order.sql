-- The only way an order changes its status: along internal.order_steps, or it is refused with the status that stands in the way.
create or replace function internal.move_order(
  p_act internal.act, p_order public.orders, p_to text, p_what text, p_facts jsonb default '{}')
returns public.orders language plpgsql volatile set search_path = '' as $$
declare
  v public.orders;
begin
  if not exists (select 1 from internal.order_steps s where s.from_status = p_order.status and s.to_status = p_to) then
    perform internal.refuse('order_closed', jsonb_build_object('orderId', p_order.id, 'number', p_order.number, 'status', p_order.status));
  end if;
  update public.orders o set status = p_to, closed_why = case when p_to in ('cancelled', 'rejected') then p_facts ->> 'reason' end
   where o.org_id = p_act.org_id and o.id = p_order.id
  returning o.* into v;
  perform internal.order_event(p_act, p_order.id, p_what, p_facts);
  return v;
end $$;
