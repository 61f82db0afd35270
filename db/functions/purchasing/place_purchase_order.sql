-- Sends a drafted order: it counts as on its way from now on.
create or replace function public.place_purchase_order(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('receive', 'POST /api/purchase-orders/:id/placement', p_request);
  v_now timestamptz := internal.clock();
  v_order public.purchase_orders;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_order := internal.take_purchase_order(v, string_to_array('draft', ','));
  perform internal.require_supplier(v.org_id, v_order.supplier_id);
  update public.purchase_orders o set status = 'ordered', ordered_at = v_now
   where o.org_id = v.org_id and o.id = v_order.id returning * into v_order;
  perform internal.audit(v, v.template, 'purchase_order:' || v_order.id);
  return internal.end_act(v, 200, jsonb_build_object('order', internal.purchase_order_json(v_order)));
end $$;
