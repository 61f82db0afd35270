-- Pays a refund out: to the tenders the sale was paid with, as far as they go, the rest in cash; or all of it as store credit.
create or replace function internal.pay_back(p_org_id uuid, p_refund public.refunds, p_to text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_left bigint := p_refund.total_minor;
  v_customer uuid := internal.customer_of_sale(p_org_id, p_refund.sale_id);
  v_place integer := 0;
  v_amount bigint;
  v_points bigint;
  v_reference text := 'refund:' || p_refund.id;
  v record;
begin
  for v in
    select t.* from internal.tenders_left(p_org_id, p_refund.sale_id) t where p_to <> 'store_credit' and t.method <> 'cash'
    union all select 'store_credit', null, v_left, v_left, null, null, 0 where p_to = 'store_credit'
    union all select 'cash', null, v_left, v_left, null, null, 1000 where p_to <> 'store_credit'
    order by 7
  loop
    v_amount := least(v_left, v.left_minor);
    continue when v_amount <= 0;
    v_left := v_left - v_amount;
    v_place := v_place + 1;
    v_points := case when v.method = 'points' then round(v.points * (v.paid_minor - v.left_minor + v_amount)::numeric / v.paid_minor)::bigint - v.points_given end;
    insert into public.payments (org_id, id, refund_id, shift_id, position, method, amount_minor, gift_card_id, points, created_at)
    values (p_org_id, internal.uuid_v7(), p_refund.id, p_refund.shift_id, v_place, v.method, -v_amount, v.gift_card_id, -v_points, p_refund.created_at);
    if v.method = 'gift_card' then
      perform internal.enter_gift_card(p_org_id, v.gift_card_id, v_amount, 'refund', v_reference, p_refund.staff_id);
    elsif v.method = 'store_credit' then
      perform internal.enter_customer(p_org_id, v_customer, 'credit', v_amount, 'refund', v_reference, p_refund.staff_id);
    elsif v.method = 'points' and v_points <> 0 then
      perform internal.enter_customer(p_org_id, v_customer, 'points', v_points, 'refund', v_reference, p_refund.staff_id);
    end if;
  end loop;
end $$;
