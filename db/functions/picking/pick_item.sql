-- POST /api/picking/sessions/:id/picks {itemId, quantity, shortReason?}: one stop, so much into the basket. With a reason the rest
-- of the stop is given up as not there, and somebody is asked to count that bin.
create or replace function public.pick_item(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('pick', 'POST /api/picking/sessions/:id/picks', p_request);
  v_session public.picking_sessions;
  v_item public.picking_session_items;
  v_quantity numeric := (v.body ->> 'quantity')::numeric;
  v_reason text := v.body ->> 'shortReason';
  v_at timestamptz;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_session := internal.take_session(v.org_id, (v.path ->> 'id')::uuid);
  if v_session.status not in ('picking', 'packing') then -- what turns up late may still go into the basket
    perform internal.refuse('session_closed', jsonb_build_object('sessionId', v_session.id, 'status', v_session.status));
  end if;
  select * into v_item from public.picking_session_items i where i.org_id = v.org_id and i.session_id = v_session.id and i.id = (v.body ->> 'itemId')::uuid;
  if not found then
    perform internal.refuse('item_not_found', jsonb_build_object('itemId', v.body ->> 'itemId', 'sessionId', v_session.id));
  end if;
  if v_quantity <> 0 or v_reason is null then
    perform internal.require_quantity(v.org_id, v_item.product_id, v_quantity);
  end if;
  if v_item.quantity_picked + v_quantity > v_item.quantity_needed then
    perform internal.refuse('item_fully_picked', jsonb_build_object('itemId', v_item.id, 'bin', v_item.bin, 'requested', trim_scale(v_quantity)::text,
      'needed', trim_scale(v_item.quantity_needed)::text, 'picked', trim_scale(v_item.quantity_picked)::text));
  end if;
  v_at := internal.touch_session(v, v_session.id, case when v_reason is null then 'picked' else 'short' end, v_item.id, null, null, v_quantity, v_reason);
  update public.picking_session_items i
     set quantity_picked = i.quantity_picked + v_quantity, last_by = v.staff_id, last_at = v_at,
         short_reason = case when i.quantity_picked + v_quantity < i.quantity_needed then coalesce(v_reason, i.short_reason) end
   where i.org_id = v.org_id and i.id = v_item.id;
  if v_reason is not null and v_item.quantity_picked + v_quantity < v_item.quantity_needed then
    perform internal.ask_count(v, v_item.inventory_id, v_reason, v_session.id);
  end if;
  return internal.end_act(v, 200, jsonb_build_object('session', internal.picking_json(v.org_id, v_session.id)));
end $$;
