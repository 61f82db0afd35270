-- A refund, in any store of the business, judged and written: the sale is locked first, so that fifty tills asking for the same goods are asked
-- one by one. Goods lie down where they are brought, the money comes from the drawer that pays.
create or replace function internal.refund(p_request jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v internal.act := internal.begin_act('refund', 'POST /api/pos/sales/:id/refunds', p_request);
  v_sale public.sales;
  v_by internal.sale_draft;
  v_to text := coalesce(v.body ->> 'to', 'original');
  v_returns internal.return_draft[];
  v_refusal jsonb;
  v_refund public.refunds;
  v_place uuid; -- the floor of the till that takes the goods back
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
  v_by.org_id := v.org_id;
  v_by.register_id := coalesce(v.register_id, v_sale.register_id);
  select r.store_id, r.location_id into v_by.store_id, v_place from public.registers r where r.org_id = v.org_id and r.id = v_by.register_id;
  v_by.staff_id := v.staff_id;
  v_by.session_id := v.session_id;
  v_by.approval_id := v.approval_id;
  v_by.shift_id := internal.take_shift(v.org_id, v_by.register_id, v.staff_id);
  perform internal.lock_series(v.org_id, array[v_by.register_id], 'refund', '-R');
  if v_by.store_id <> v_sale.store_id then
    perform internal.open_home_rows(v, v_place, v.body -> 'lines');
  end if;
  v_returns := internal.draft_returns(v.org_id, (
    select jsonb_agg(l || jsonb_build_object('ix', 1, 'position', n, 'placeId', v_place)) from jsonb_array_elements(v.body -> 'lines') with ordinality x(l, n)));
  if exists (select 1 from unnest(v_returns) r where r.sale_id <> v_sale.id) then
    perform internal.refuse('sale_not_found', jsonb_build_object('saleId', v_sale.id, 'lines',
      (select jsonb_agg(r.sale_line_id) from unnest(v_returns) r where r.sale_id <> v_sale.id)));
  end if;
  v_refusal := internal.return_refusal(v_returns, 1);
  if v_refusal is not null then
    perform internal.refuse(v_refusal ->> 'code', v_refusal -> 'facts');
  end if;
  if v_to = 'store_credit' and internal.customer_of_sale(v.org_id, v_sale.id) is null then
    perform internal.refuse('invalid_payment', jsonb_build_object('method', 'store_credit', 'needs', 'customer'));
  end if;
  perform 1 from public.customers c where c.org_id = v.org_id and c.id = internal.customer_of_sale(v.org_id, v_sale.id) for no key update;
  perform 1 from public.gift_cards g where g.org_id = v.org_id and g.id in (
    select p.gift_card_id from public.payments p where p.org_id = v.org_id and p.sale_id = v_sale.id) order by g.id for no key update;
  select * into v_refund from internal.give_back(v.org_id, v_returns, v_by, v.body ->> 'reason', null);
  perform internal.pay_back(v.org_id, v_refund, v_to);
  return internal.end_act(v, 201, jsonb_build_object('refund', internal.refund_answer(v.org_id, v_refund.id)));
end $$;
