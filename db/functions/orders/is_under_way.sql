-- Whether an order's steps are still to be done. One that was undone meanwhile is refused: nobody is told of an order that does not stand.
create or replace function internal.is_under_way(p_act internal.act, p_order public.orders) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  v_state text;
begin
  select w.state into v_state from internal.order_workflows w where w.org_id = p_act.org_id and w.order_id = p_order.id;
  if v_state in ('undo', 'undone') then
    perform internal.refuse('order_closed', jsonb_build_object('orderId', p_order.id, 'number', p_order.number, 'status', p_order.status));
  end if;
  return coalesce(v_state = 'open', false);
end $$;
