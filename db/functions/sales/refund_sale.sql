-- The refund for direct callers: `p_refund` = {saleId, lines: [{lineId, quantity, restock}], reason, to?, approvalId?}; it raises its refusal.
create or replace function public.refund_sale(p_refund jsonb, p_idempotency_key uuid default null, p_org_id uuid default null) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_answer jsonb;
begin
  if coalesce(jsonb_typeof(p_refund -> 'lines'), '') <> 'array' or jsonb_array_length(p_refund -> 'lines') not between 1 and 500 then
    perform internal.refuse('malformed', jsonb_build_object('member', 'lines'));
  end if;
  v_answer := internal.refund(jsonb_strip_nulls(jsonb_build_object(
    'body', p_refund - 'saleId' - 'approvalId', 'path', jsonb_build_object('id', p_refund ->> 'saleId'), 'key', p_idempotency_key,
    'approvalId', p_refund ->> 'approvalId',
    'orgId', coalesce(p_org_id, (select s.org_id from public.sales s where s.id = (p_refund ->> 'saleId')::uuid limit 1)))));
  return (v_answer -> 'body' -> 'refund' || jsonb_build_object('replayed', v_answer -> 'replayed'))::json;
end $$;
