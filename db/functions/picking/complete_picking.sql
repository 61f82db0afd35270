-- POST /api/picking/sessions/:id/completion {orderId?}: closes one box, or, without an order, the session: full boxes are ready to ship,
-- boxes the basket could not fill go as they are with a shortage case, orders nobody packed anything of wait for another basket.
create or replace function public.complete_picking(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('pack', 'POST /api/picking/sessions/:id/completion', p_request);
  v_session public.picking_sessions;
  v_order_id uuid := (v.body ->> 'orderId')::uuid;
  v_id uuid;
  v_order public.orders;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_session := internal.take_session(v.org_id, (v.path ->> 'id')::uuid);
  if v_session.status <> 'packing' then
    perform internal.refuse('session_not_packing', jsonb_build_object('sessionId', v_session.id, 'status', v_session.status));
  end if;
  if v_order_id is not null and not exists (
    select 1 from public.picking_session_orders x where x.org_id = v.org_id and x.session_id = v_session.id and x.order_id = v_order_id and x.is_open) then
    perform internal.refuse('order_not_found', jsonb_build_object('orderId', v_order_id));
  end if;
  for v_id in
    select x.order_id from public.picking_session_orders x
     where x.org_id = v.org_id and x.session_id = v_session.id and x.is_open and (v_order_id is null or x.order_id = v_order_id) order by x.order_id
  loop
    v_order := internal.take_order(v, v_id);
    if v_order_id is null and not exists (select 1 from public.packing_progress g
         where g.org_id = v.org_id and g.session_id = v_session.id and g.order_id = v_id and g.quantity_packed > 0) then
      perform internal.leave_session(v, v_order, v_session.id);
    else
      perform internal.finish_packing(v, v_order, true);
    end if;
  end loop;
  if v_order_id is null then
    perform internal.close_session(v, v_session.id, 'completed');
  end if;
  return internal.end_act(v, 200, jsonb_build_object('session', internal.picking_json(v.org_id, v_session.id)));
end $$;
