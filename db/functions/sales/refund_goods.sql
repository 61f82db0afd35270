-- Gives lines of one sale back, for the till and for the conflict desk alike. Goods lie down where they are brought, the money comes from
-- the drawer that pays: the caller's till, or of somebody without one the till that sold. The sale is locked already.
create or replace function internal.refund_goods(p_act internal.act, p_sale public.sales, p_lines jsonb, p_reason text, p_to text)
returns public.refunds language plpgsql volatile set search_path = '' as $$
declare
  v_by internal.sale_draft;
  v_returns internal.return_draft[];
  v_refusal jsonb;
  v_refund public.refunds;
  v_place uuid; -- the floor of the till that takes the goods back
begin
  v_by.org_id := p_act.org_id;
  v_by.register_id := coalesce(p_act.register_id, p_sale.register_id);
  select r.store_id, r.location_id into v_by.store_id, v_place from public.registers r where r.org_id = p_act.org_id and r.id = v_by.register_id;
  v_by.staff_id := p_act.staff_id;
  v_by.session_id := p_act.session_id;
  v_by.approval_id := p_act.approval_id;
  v_by.shift_id := internal.take_shift(p_act.org_id, v_by.register_id, p_act.staff_id);
  perform internal.lock_series(p_act.org_id, array[v_by.register_id], 'refund', '-R');
  if v_by.store_id <> p_sale.store_id then
    perform internal.open_home_rows(p_act, v_place, p_lines);
  end if;
  v_returns := internal.draft_returns(p_act.org_id, (
    select jsonb_agg(l || jsonb_build_object('ix', 1, 'position', n, 'placeId', v_place)) from jsonb_array_elements(p_lines) with ordinality x(l, n)));
  if exists (select 1 from unnest(v_returns) r where r.sale_id <> p_sale.id) then
    perform internal.refuse('sale_not_found', jsonb_build_object('saleId', p_sale.id, 'lines',
      (select jsonb_agg(r.sale_line_id) from unnest(v_returns) r where r.sale_id <> p_sale.id)));
  end if;
  v_refusal := internal.return_refusal(v_returns, 1);
  if v_refusal is not null then
    perform internal.refuse(v_refusal ->> 'code', v_refusal -> 'facts');
  end if;
  if p_to = 'store_credit' and internal.customer_of_sale(p_act.org_id, p_sale.id) is null then
    perform internal.refuse('invalid_payment', jsonb_build_object('method', 'store_credit', 'needs', 'customer'));
  end if;
  perform 1 from public.customers c where c.org_id = p_act.org_id and c.id = internal.customer_of_sale(p_act.org_id, p_sale.id) for no key update;
  perform 1 from public.gift_cards g where g.org_id = p_act.org_id and g.id in (
    select p.gift_card_id from public.payments p where p.org_id = p_act.org_id and p.sale_id = p_sale.id) order by g.id for no key update;
  select * into v_refund from internal.give_back(p_act.org_id, v_returns, v_by, p_reason, null);
  perform internal.pay_back(p_act.org_id, v_refund, p_to);
  return v_refund;
end $$;
