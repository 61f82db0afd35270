-- POST /api/picking/sessions {orderIds}: several orders, one basket, one walk. Orders are locked in id order.
create or replace function public.start_picking(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('pick', 'POST /api/picking/sessions', p_request);
  v_ids uuid[];
  v_session_id uuid := internal.uuid_v7();
  v_order public.orders;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_ids := array(select distinct x::uuid from jsonb_array_elements_text(v.body -> 'orderIds') x order by 1);
  insert into public.picking_sessions (org_id, id, started_by, started_at, last_activity_at)
  select v.org_id, v_session_id, v.staff_id, c.at, c.at from (select internal.clock() as at) c;
  foreach v_order.id in array v_ids loop
    v_order := internal.take_order(v, v_order.id);
    perform internal.require_pickable(v, v_order);
    insert into public.picking_session_orders (org_id, session_id, order_id) values (v.org_id, v_session_id, v_order.id);
    perform internal.move_order(v, v_order, 'picking', 'picking', jsonb_build_object('sessionId', v_session_id));
  end loop;
  perform internal.lay_out_walk(v.org_id, v_session_id);
  perform internal.touch_session(v, v_session_id, 'started');
  return internal.end_act(v, 201, jsonb_build_object('session', internal.picking_json(v.org_id, v_session_id)));
end $$;
