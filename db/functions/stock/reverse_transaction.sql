-- Takes a movement back for direct callers; the same as the door.
create or replace function public.reverse_transaction(p_transaction_id uuid, p_org_id uuid default null, p_reason text default null,
  p_signature_id uuid default null, p_idempotency_key uuid default null)
returns table (success boolean, quantity_before numeric, quantity_after numeric, error_code text, transaction_id uuid)
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_org uuid := internal.org_of_movement(p_transaction_id, p_org_id);
begin
  return query select * from internal.moved_row(public.reverse_movement(jsonb_build_object('orgId', v_org, 'key', p_idempotency_key,
    'signatureId', p_signature_id, 'path', jsonb_build_object('id', p_transaction_id),
    'body', jsonb_strip_nulls(jsonb_build_object('reason', p_reason)))));
end $$;
