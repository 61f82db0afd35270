-- Adjusts stock by the sign for direct callers; the same as the door.
create or replace function public.adjust_stock(p_stock_id uuid, p_delta numeric, p_org_id uuid,
  p_reason text default null, p_signature_id uuid default null, p_idempotency_key uuid default null)
returns table (success boolean, quantity_before numeric, quantity_after numeric, error_code text, transaction_id uuid)
language plpgsql volatile security definer set search_path = '' as $$
begin
  return query select * from internal.moved_row(public.correct_stock(jsonb_build_object(
    'orgId', internal.org_of_stock(p_stock_id, p_org_id, 'stock_not_found'),
    'key', p_idempotency_key, 'signatureId', p_signature_id,
    'body', jsonb_strip_nulls(jsonb_build_object('inventoryId', p_stock_id, 'delta', trim_scale(p_delta)::text, 'reason', p_reason)))));
end $$;
