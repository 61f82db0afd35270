-- One sale by its id or by the key it was sent with, in the words of its first answer.
create or replace function public.read_sale(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_sale', p_request);
  v_id uuid := (p_request -> 'path' ->> 'id')::uuid;
  v_key uuid := (p_request -> 'path' ->> 'key')::uuid;
begin
  if v_key is not null then
    select (i.answer ->> 'sale')::uuid into v_id from public.idempotency i
     where i.org_id = v.org_id and i.key = v_key and jsonb_typeof(i.answer -> 'sale') = 'string';
  end if;
  perform 1 from public.sales s where s.org_id = v.org_id and s.id = v_id
     and (s.store_id = v.store_id or v.staff_role in ('manager', 'owner', 'auditor'));
  if not found then
    perform internal.refuse('sale_not_found', jsonb_strip_nulls(jsonb_build_object('id', v_id, 'key', v_key)));
  end if;
  return jsonb_build_object('sale', internal.sale_answer(v.org_id, v_id));
end $$;
