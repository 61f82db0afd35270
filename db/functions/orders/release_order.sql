-- Gives back what an order holds and rejects it: what undoes a reservation when a later step of the order failed.
create or replace function public.release_order(
  p_order_id uuid, p_reason text default null, p_idempotency_key uuid default null, p_org_id uuid default null)
returns json language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('release', 'rpc:release_order', jsonb_build_object('orgId', internal.org_of_order(p_order_id, p_org_id),
    'key', p_idempotency_key, 'body', jsonb_build_object('orderId', p_order_id, 'reason', p_reason)));
  v_order public.orders;
begin
  if v.replay is not null then
    return (v.replay -> 'body')::json;
  end if;
  v_order := internal.take_order(v, p_order_id);
  perform internal.undo_order(v, v_order, coalesce(p_reason, 'released'));
  return internal.end_act(v, 200, internal.order_json(v.org_id, v_order.id)) -> 'body';
end $$;
