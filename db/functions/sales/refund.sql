-- A refund, in any store of the business, judged and written: the sale is locked first, so that fifty tills asking for the same goods are asked
-- one by one.
create or replace function internal.refund(p_request jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v internal.act := internal.begin_act('refund', 'POST /api/pos/sales/:id/refunds', p_request);
  v_sale public.sales;
  v_refund public.refunds;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  if v.staff_id is not null and v.register_id is null then
    perform internal.refuse('register_required');
  end if;
  perform internal.require_approval(v, 'refund');
  select * into v_sale from public.sales s
   where s.org_id = v.org_id and s.id = (v.path ->> 'id')::uuid for no key update;
  if not found then
    perform internal.refuse('sale_not_found', jsonb_build_object('saleId', v.path ->> 'id'));
  end if;
  v_refund := internal.refund_goods(v, v_sale, v.body -> 'lines', v.body ->> 'reason', coalesce(v.body ->> 'to', 'original'));
  return internal.end_act(v, 201, jsonb_build_object('refund', internal.refund_answer(v.org_id, v_refund.id)));
end $$;
