-- Takes stock for direct callers: consumed, or written off with a signature; the same as the doors of those names.
create or replace function public.deduct_stock_inventory(p_stock_id uuid, p_quantity numeric, p_org_id uuid, p_type text default 'consumed',
  p_reason text default null, p_signature_id uuid default null, p_idempotency_key uuid default null)
returns table (success boolean, quantity_before numeric, quantity_after numeric, error_code text, transaction_id uuid)
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_request jsonb := jsonb_build_object(
    'orgId', internal.org_of_stock(p_stock_id, p_org_id, 'stock_not_found'),
    'key', p_idempotency_key, 'signatureId', p_signature_id,
    'body', jsonb_strip_nulls(jsonb_build_object('inventoryId', p_stock_id, 'quantity', trim_scale(p_quantity)::text, 'reason', p_reason)));
begin
  if p_type = 'consumed' then
    return query select * from internal.moved_row(public.consume_stock(v_request));
  elsif p_type = 'written_off' then
    return query select * from internal.moved_row(public.write_off_stock(v_request));
  else
    perform internal.refuse('malformed', jsonb_build_object('reason', 'p_type is consumed or written_off'));
  end if;
end $$;
