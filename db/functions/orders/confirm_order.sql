-- The last step of an order: from here on nothing undoes it by itself. Asked again, it answers the same; an order that was undone
-- meanwhile is refused, so that nobody is told of an order that does not stand.
create or replace function public.confirm_order(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('reserve', 'order confirmation', p_request - 'key');
  v_order public.orders := internal.take_order(v, (v.path ->> 'id')::uuid);
begin
  if internal.is_under_way(v, v_order) then
    update internal.order_workflows w set state = 'done' where w.org_id = v.org_id and w.order_id = v_order.id;
    perform internal.order_event(v, v_order.id, 'confirmed');
  end if;
  return jsonb_build_object('status', 200, 'replayed', false, 'body', jsonb_build_object('order', internal.order_json(v.org_id, v_order.id)));
end $$;
