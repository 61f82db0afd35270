-- POST /api/picking/sessions/:id/packing: the walk is over, the boxes come. Asked again, it changes nothing.
create or replace function public.begin_packing(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('pick', 'POST /api/picking/sessions/:id/packing', p_request);
  v_session public.picking_sessions;
  v_id uuid;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_session := internal.take_session(v.org_id, (v.path ->> 'id')::uuid);
  if v_session.status not in ('picking', 'packing') then
    perform internal.refuse('session_closed', jsonb_build_object('sessionId', v_session.id, 'status', v_session.status));
  end if;
  if v_session.status = 'picking' then
    update public.picking_sessions s set status = 'packing' where s.org_id = v.org_id and s.id = v_session.id;
    for v_id in select x.order_id from public.picking_session_orders x where x.org_id = v.org_id and x.session_id = v_session.id and x.is_open order by x.order_id loop
      perform internal.move_order(v, internal.take_order(v, v_id), 'packing', 'packing', jsonb_build_object('sessionId', v_session.id));
    end loop;
    perform internal.touch_session(v, v_session.id, 'packing');
  end if;
  return internal.end_act(v, 200, jsonb_build_object('session', internal.picking_json(v.org_id, v_session.id)));
end $$;
