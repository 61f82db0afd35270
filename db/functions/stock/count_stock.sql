-- Posts a count for direct callers; the same as the door.
create or replace function public.count_stock(p_count_id uuid, p_org_id uuid, p_signature_id uuid default null, p_idempotency_key uuid default null)
returns table (success boolean, inventory_id uuid, quantity_change numeric, quantity_before numeric, quantity_after numeric, error_code text, transaction_id uuid)
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_org uuid := internal.own_org(p_org_id, 'count_not_found', jsonb_build_object('countId', p_count_id));
  v_answer jsonb;
begin
  v_answer := public.post_count(jsonb_build_object('orgId', v_org, 'key', p_idempotency_key, 'signatureId', p_signature_id,
    'path', jsonb_build_object('id', p_count_id), 'body', jsonb_build_object()));
  return query select true, (m ->> 'inventoryId')::uuid, (m ->> 'quantityChange')::numeric, (m ->> 'quantityBefore')::numeric,
      (m ->> 'quantityAfter')::numeric, null::text, (m ->> 'id')::uuid
    from jsonb_array_elements(v_answer -> 'body' -> 'movements') m;
end $$;
