-- Transfers for direct callers: both legs or neither, the giving one first; the same as the door.
create or replace function public.transfer_stock_atomic(p_from_stock_id uuid, p_to_stock_id uuid, p_quantity numeric, p_org_id uuid,
  p_transfer_group_id uuid default null, p_reason text default null, p_idempotency_key uuid default null)
returns table (success boolean, type text, inventory_id uuid, quantity_before numeric, quantity_after numeric, error_code text,
  transaction_id uuid, transfer_group_id uuid)
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  v_answer := public.transfer_stock(jsonb_build_object(
    'orgId', internal.org_of_stock(p_from_stock_id, p_org_id, 'from_stock_not_found'),
    'key', p_idempotency_key, 'transferGroupId', p_transfer_group_id,
    'body', jsonb_strip_nulls(jsonb_build_object('fromInventoryId', p_from_stock_id, 'toInventoryId', p_to_stock_id,
      'quantity', trim_scale(p_quantity)::text, 'reason', p_reason))));
  return query select true, m ->> 'type', (m ->> 'inventoryId')::uuid, (m ->> 'quantityBefore')::numeric, (m ->> 'quantityAfter')::numeric,
      null::text, (m ->> 'id')::uuid, (v_answer -> 'body' ->> 'transferGroupId')::uuid
    from jsonb_array_elements(v_answer -> 'body' -> 'movements') m;
end $$;
