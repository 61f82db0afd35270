-- Ships an order, for direct callers.
create or replace function public.ship_order(p_order_id uuid, p_idempotency_key uuid default null, p_org_id uuid default null) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('ship', 'rpc:ship_order', jsonb_build_object('orgId', internal.org_of_order(p_order_id, p_org_id),
    'key', p_idempotency_key, 'body', jsonb_build_object('orderId', p_order_id)));
begin
  if v.replay is not null then
    return (v.replay -> 'body')::json;
  end if;
  perform internal.ship(v, internal.take_order(v, p_order_id));
  return internal.end_act(v, 200, internal.order_json(v.org_id, p_order_id)) -> 'body';
end $$;
