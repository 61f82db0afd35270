-- One unit (or `p_quantity`) from the basket into an order's box.
create or replace function public.increment_packing_quantity(
  p_session_id uuid, p_progress_id uuid, p_order_id uuid, p_product_id uuid, p_quantity numeric default 1)
returns json language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('pack', 'rpc:increment_packing_quantity', jsonb_build_object('orgId', internal.org_of_session(p_session_id)));
  v_progress public.packing_progress := internal.pack(v, p_session_id, p_progress_id, p_order_id, p_product_id, internal.positive(p_quantity));
  v_basket record;
begin
  select * into v_basket from internal.basket_of(v.org_id, p_session_id, p_product_id);
  return json_build_object('success', true, 'progress_id', v_progress.id, 'order_id', v_progress.order_id, 'product_id', v_progress.product_id,
    'quantity_needed', trim_scale(v_progress.quantity_needed), 'quantity_packed', trim_scale(v_progress.quantity_packed),
    'basket_picked', trim_scale(v_basket.picked), 'basket_packed', trim_scale(v_basket.packed), 'last_activity_at', internal.iso(v_progress.last_at));
end $$;
