-- Refuses what would overfill a box, empty the basket below nothing, or take out what is not in.
create or replace function internal.require_box(
  p_progress public.packing_progress, p_order public.orders, p_picked numeric, p_packed numeric, p_quantity numeric) returns void
language plpgsql stable set search_path = '' as $$
declare
  v_facts jsonb := jsonb_build_object('orderId', p_order.id, 'number', p_order.number, 'productId', p_progress.product_id,
    'sku', (select p.sku from public.products p where p.org_id = p_progress.org_id and p.id = p_progress.product_id),
    'requested', trim_scale(abs(p_quantity))::text);
begin
  if p_quantity < 0 and p_progress.quantity_packed + p_quantity < 0 then
    perform internal.refuse('nothing_to_unpack', v_facts || jsonb_build_object('packed', trim_scale(p_progress.quantity_packed)::text));
  end if;
  if p_quantity > 0 and p_progress.quantity_packed + p_quantity > p_progress.quantity_needed then
    perform internal.refuse('item_fully_packed', v_facts || jsonb_build_object(
      'needed', trim_scale(p_progress.quantity_needed)::text, 'packed', trim_scale(p_progress.quantity_packed)::text));
  end if;
  if p_quantity > 0 and p_packed + p_quantity > p_picked then
    perform internal.refuse('no_more_units', v_facts || jsonb_build_object('picked', trim_scale(p_picked)::text, 'packed', trim_scale(p_packed)::text));
  end if;
end $$;
