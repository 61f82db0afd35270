-- Posts a count for direct callers; the same as the door.
create or replace function public.count_stock(p_count_id uuid, p_org_id uuid, p_signature_id uuid default null, p_idempotency_key uuid default null)
returns table (success boolean, inventory_id uuid, quantity_change numeric, quantity_before numeric, quantity_after numeric, error_code text, transaction_id uuid)
language plpgsql volatile security definer set search_path = '' as $$
declare
  -- without claims and without an org named, the one that holds the count, if only one does
  v_org uuid := internal.own_org(
    coalesce(p_org_id, (select (array_agg(c.org_id))[1] from public.counts c where c.id = p_count_id having count(*) = 1)),
    'count_not_found', jsonb_build_object('countId', p_count_id));
  v_answer jsonb;
begin
  v_answer := public.post_count(jsonb_build_object('orgId', v_org, 'key', p_idempotency_key, 'signatureId', p_signature_id,
    'path', jsonb_build_object('id', p_count_id), 'body', jsonb_build_object()));
  return query select true, (m ->> 'inventoryId')::uuid, (m ->> 'quantityChange')::numeric, (m ->> 'quantityBefore')::numeric,
      (m ->> 'quantityAfter')::numeric, null::text, (m ->> 'id')::uuid
    from jsonb_array_elements(v_answer -> 'body' -> 'movements') m;
end $$;
