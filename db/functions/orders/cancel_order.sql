-- POST /api/orders/:id/cancellation: whatever stage it is at before it is shipped, its units go back; money already taken is asked back.
create or replace function public.cancel_order(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('release', 'POST /api/orders/:id/cancellation', p_request);
  v_order public.orders;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_order := internal.take_order(v, (v.path ->> 'id')::uuid);
  perform internal.cancel(v, v_order, v.body ->> 'reason');
  return internal.end_act(v, 200, jsonb_build_object('order', internal.order_json(v.org_id, v_order.id)));
end $$;
