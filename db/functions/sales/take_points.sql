-- Takes back what a refund's goods had earned; lifetime figures follow, the tier stays.
create or replace function internal.take_points(p_org_id uuid, p_refund public.refunds) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_customer uuid := internal.customer_of_sale(p_org_id, p_refund.sale_id);
begin
  if v_customer is null then
    return;
  end if;
  if p_refund.points_change <> 0 then
    perform internal.enter_customer(p_org_id, v_customer, 'points', p_refund.points_change, 'refund', 'refund:' || p_refund.id, p_refund.staff_id);
  end if;
  update public.customers c
     set lifetime_points = greatest(c.lifetime_points + p_refund.points_change, 0), lifetime_spend_minor = greatest(c.lifetime_spend_minor - p_refund.total_minor, 0)
   where c.org_id = p_org_id and c.id = v_customer;
end $$;
