-- The second step of an order: whom it is for. Asked again, it changes nothing. `body` = {name, email?, address?}.
create or replace function public.attach_order_customer(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('reserve', 'order customer', p_request - 'key');
  v_order public.orders := internal.take_order(v, (v.path ->> 'id')::uuid);
begin
  if internal.is_under_way(v, v_order) and v_order.customer_id is null then
    perform internal.give_order_customer(v.org_id, v_order.id, v.body);
  end if;
  return jsonb_build_object('status', 200, 'replayed', false, 'body', jsonb_build_object('order', internal.order_json(v.org_id, v_order.id)));
end $$;
