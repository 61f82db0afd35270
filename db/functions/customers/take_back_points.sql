-- A return takes back what it gave: the share of the sale's points that its share of the sale's total earned. What the customer has
-- spent meanwhile stays spent: points never fall below zero. Answers the change (0 or less), which the refund's row keeps.
-- Call it after the sale's, shift's and register's locks and before any stock row's: it locks the customer.
create or replace function internal.take_back_points(
  p_org_id uuid, p_sale_id uuid, p_refund_id uuid, p_refund_total_minor bigint, p_staff_id uuid default null) returns bigint
language plpgsql volatile set search_path = '' as $$
declare
  v_sale public.sales;
  v_customer public.customers;
  v_refunded bigint;
  v_gone bigint;
  v_due bigint;
  v_take bigint;
begin
  select * into v_sale from public.sales s where s.org_id = p_org_id and s.id = p_sale_id;
  if v_sale.customer_id is null then
    return 0;
  end if;
  perform 1 from public.customers c where c.org_id = p_org_id and c.id = v_sale.customer_id for no key update;
  select * into v_customer from public.customers c where c.org_id = p_org_id and c.id = v_sale.customer_id;
  if v_customer.merged_into is not null then
    perform 1 from public.customers c where c.org_id = p_org_id and c.id = v_customer.merged_into for no key update;
    select * into v_customer from public.customers c where c.org_id = p_org_id and c.id = v_customer.merged_into;
  end if;
  select coalesce(sum(r.total_minor), 0), coalesce(-sum(r.points_change), 0) into v_refunded, v_gone
    from public.refunds r where r.org_id = p_org_id and r.sale_id = p_sale_id and r.id <> p_refund_id;
  -- of an exchange the goods are worth more than the net total; the share is of the goods
  v_due := ceil(coalesce(v_sale.points_earned, 0) * least((v_refunded + p_refund_total_minor)::numeric
             / greatest(v_sale.total_minor + v_sale.returned_minor, 1), 1))::bigint - v_gone;
  v_take := least(greatest(v_due, 0), v_customer.points);
  if v_take > 0 then
    perform internal.enter_customer(p_org_id, v_customer.id, 'points', -v_take, 'taken back', 'refund:' || p_refund_id, p_staff_id);
  end if;
  update public.customers c
     set lifetime_points = greatest(c.lifetime_points - v_take, 0), lifetime_spend_minor = greatest(c.lifetime_spend_minor - p_refund_total_minor, 0)
   where c.org_id = p_org_id and c.id = v_customer.id;
  perform internal.settle_tier(p_org_id, v_customer.id, true, jsonb_build_object('refundId', p_refund_id));
  return -v_take;
end $$;
