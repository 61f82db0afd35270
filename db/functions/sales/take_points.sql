-- Takes back what a refund's goods had earned: points, lifetime figures, and the tier if this return is what no longer reaches it.
create or replace function internal.take_points(p_org_id uuid, p_refund public.refunds) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_id uuid := internal.customer_of_sale(p_org_id, p_refund.sale_id);
  v_customer public.customers;
  v_reached public.loyalty_tiers;
begin
  if v_id is null then
    return;
  end if;
  select * into v_customer from public.customers c where c.org_id = p_org_id and c.id = v_id;
  v_reached := internal.tier_of(v_customer);
  if p_refund.points_change <> 0 then
    perform internal.enter_customer(p_org_id, v_id, 'points', p_refund.points_change, 'refund', 'refund:' || p_refund.id, p_refund.staff_id);
  end if;
  update public.customers c
     set lifetime_points = greatest(c.lifetime_points + p_refund.points_change, 0), lifetime_spend_minor = greatest(c.lifetime_spend_minor - p_refund.total_minor, 0)
   where c.org_id = p_org_id and c.id = v_id;
  if v_reached.id is not null and v_reached.id = v_customer.tier_id then
    perform internal.settle_tier(p_org_id, v_id, true, jsonb_build_object('refundId', p_refund.id));
  end if;
end $$;
