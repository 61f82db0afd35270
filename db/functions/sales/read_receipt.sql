-- One receipt. Whoever may give goods back may read it in every store of the business: a customer brings it where they are.
create or replace function public.read_receipt(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_sale', p_request);
  v_id uuid := (p_request -> 'path' ->> 'id')::uuid;
  v_receipt jsonb := internal.receipt_json(v.org_id, v_id);
begin
  if v_receipt is null then
    perform internal.refuse('sale_not_found', jsonb_build_object('saleId', v_id));
  end if;
  return jsonb_build_object('receipt', v_receipt);
end $$;
