-- POST /api/orders/:id/allocation {lines?: [{lineId, inventoryId, quantity}]}: by hand, where a line is taken from. Named lines give up
-- what they hold and take what is said, from any place; without lines, what has no stock behind it asks the rules again.
create or replace function public.allocate_order(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('reserve', 'POST /api/orders/:id/allocation', p_request);
  v_order public.orders;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_order := internal.take_order(v, (v.path ->> 'id')::uuid);
  if v_order.status <> 'reserved' then
    perform internal.refuse('order_closed', jsonb_build_object('orderId', v_order.id, 'number', v_order.number, 'status', v_order.status));
  end if;
  if v.body ? 'lines' then
    perform internal.allocate_by_hand(v, v_order, v.body -> 'lines');
  else
    perform internal.allocate_by_rules(v, v_order);
  end if;
  perform internal.settle_order_shortages(v, v_order.id);
  perform internal.order_event(v, v_order.id, 'allocated');
  return internal.end_act(v, 200, jsonb_build_object('order', internal.order_json(v.org_id, v_order.id)));
end $$;
