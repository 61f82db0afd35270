-- POST /api/orders/:id/return {lines: [{lineId, quantity}], restock}: what came back, onto the shelves it was taken from or not at all.
-- The order is `returned` once nothing of it is left with the customer.
create or replace function public.return_order(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('receive', 'POST /api/orders/:id/return', p_request);
  v_order public.orders;
  v_moves internal.movement[];
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_order := internal.take_order(v, (v.path ->> 'id')::uuid);
  if v_order.status not in ('shipped', 'delivered') then
    perform internal.refuse('order_closed', jsonb_build_object('orderId', v_order.id, 'number', v_order.number, 'status', v_order.status));
  end if;
  v_moves := internal.take_back(v, v_order, v.body -> 'lines');
  if (v.body ->> 'restock')::boolean and v_moves <> '{}' then
    perform 1 from internal.post_movements(v.org_id, v_moves);
  end if;
  if exists (select 1 from public.allocations a where a.org_id = v.org_id and a.order_id = v_order.id and a.transaction_id is not null and a.returned < a.quantity) then
    perform internal.order_event(v, v_order.id, 'partly_returned', jsonb_build_object('lines', v.body -> 'lines', 'restock', v.body -> 'restock'));
  else
    v_order := internal.move_order(v, v_order, 'returned', 'returned', jsonb_build_object('lines', v.body -> 'lines', 'restock', v.body -> 'restock'));
  end if;
  return internal.end_act(v, 200, jsonb_build_object('order', internal.order_json(v.org_id, v_order.id)));
end $$;
