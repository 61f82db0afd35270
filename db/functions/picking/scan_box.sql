-- The doors over a box: find the line of the box from order and product, then one scan in or out. An order nobody knows is told so;
-- an order that wants none of the product has nothing to pack.
create or replace function internal.scan_box(p_template text, p_request jsonb, p_sign integer) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v internal.act := internal.begin_act('pack', p_template, p_request);
  v_session_id uuid := (v.path ->> 'id')::uuid;
  v_order_id uuid := (v.body ->> 'orderId')::uuid;
  v_product_id uuid := (v.body ->> 'productId')::uuid;
  v_session public.picking_sessions;
  v_progress public.packing_progress;
  v_basket record;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_session := internal.take_session(v.org_id, v_session_id);
  if v_session.status = 'packing' and not exists (select 1 from public.orders o where o.org_id = v.org_id and o.id = v_order_id) then
    perform internal.refuse('order_not_found', jsonb_build_object('orderId', v_order_id));
  end if;
  select * into v_progress from public.packing_progress g
   where g.org_id = v.org_id and g.order_id = v_order_id and g.product_id = v_product_id
   order by (g.session_id = v_session_id) desc, g.id desc limit 1;
  v_progress := internal.pack(v, v_session_id, v_progress.id, v_order_id, v_product_id, p_sign * internal.positive(coalesce((v.body ->> 'quantity')::numeric, 1)));
  select * into v_basket from internal.basket_of(v.org_id, v_session_id, v_product_id);
  return internal.end_act(v, 200, jsonb_build_object('progress', internal.progress_json(v_progress),
    'basket', jsonb_build_object('productId', v_product_id, 'picked', trim_scale(v_basket.picked)::text, 'packed', trim_scale(v_basket.packed)::text),
    'session', internal.picking_json(v.org_id, v_session_id)));
end $$;
