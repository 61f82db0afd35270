-- POST /api/orders/:id/delivery
create or replace function public.deliver_order(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('ship', 'POST /api/orders/:id/delivery', p_request);
  v_order public.orders;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_order := internal.move_order(v, internal.take_order(v, (v.path ->> 'id')::uuid), 'delivered', 'delivered');
  return internal.end_act(v, 200, jsonb_build_object('order', internal.order_json(v.org_id, v_order.id)));
end $$;
