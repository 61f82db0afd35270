-- Takes stock for one line item: row lock, check of what is available, level and movement, in one step.
create or replace function public.decrement_inventory(
  p_inventory_id uuid, p_quantity numeric, p_idempotency_key uuid default null, p_org_id uuid default null)
returns json language plpgsql volatile security definer set search_path = '' as $$
declare
  v_org uuid := internal.org_of_row(p_inventory_id, p_org_id);
  v internal.act;
  v_row public.inventory;
  v_moved public.inventory_transactions;
begin
  v := internal.begin_act('consume', 'rpc:decrement_inventory', jsonb_build_object('orgId', v_org, 'key', p_idempotency_key,
    'body', jsonb_build_object('inventoryId', p_inventory_id, 'quantity', p_quantity::text)));
  if v.replay is not null then
    return (v.replay -> 'body')::json;
  end if;
  if v.org_id is distinct from v_org then
    perform internal.refuse('inventory_not_found', jsonb_build_object('inventoryId', p_inventory_id));
  end if;
  v_row := internal.take_row(v_org, p_inventory_id, 'inventory');
  perform internal.require_quantity(v_org, v_row.product_id, p_quantity);
  perform internal.require_available(v_row, p_quantity);
  select * into v_moved from internal.post_movements(v_org, array[
    row(v_row.id, 'consumed', -p_quantity, null, null, v.staff_id, 'rpc', null, null, null)::internal.movement]);
  return internal.end_act(v, 200, jsonb_build_object('success', true, 'inventory_id', v_row.id,
    'old_quantity', trim_scale(v_moved.quantity_before), 'new_quantity', trim_scale(v_moved.quantity_after),
    'deducted', trim_scale(p_quantity))) -> 'body';
end $$;
