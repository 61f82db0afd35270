-- What a sale spends and earns on accounts: gift cards, store credit, points, and the tier they lead to, in the sale's transaction.
-- The accounts are locked and were judged already.
create or replace function internal.settle_accounts(p_org_id uuid, p_sale internal.sale_draft) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v record;
  v_customer public.customers;
  v_before bigint;
  v_earned bigint;
  v_tier public.loyalty_tiers;
  v_next public.loyalty_tiers;
  v_reference text := 'sale:' || p_sale.id;
begin
  for v in select p.* from public.payments p where p.org_id = p_org_id and p.sale_id = p_sale.id and p.method = 'gift_card' order by p.position loop
    perform internal.enter_gift_card(p_org_id, v.gift_card_id, -v.amount_minor, 'sale', v_reference, p_sale.staff_id);
  end loop;
  if p_sale.customer_id is null then
    return;
  end if;
  select * into v_customer from public.customers c where c.org_id = p_org_id and c.id = p_sale.customer_id;
  v_before := v_customer.points;
  for v in select p.* from public.payments p where p.org_id = p_org_id and p.sale_id = p_sale.id and p.method in ('store_credit', 'points') order by p.position loop
    if v.method = 'points' then
      perform internal.enter_customer(p_org_id, p_sale.customer_id, 'points', -v.points, 'redeemed', v_reference, p_sale.staff_id);
    else
      perform internal.enter_customer(p_org_id, p_sale.customer_id, 'credit', -v.amount_minor, 'sale', v_reference, p_sale.staff_id);
    end if;
  end loop;
  select * into v_tier from public.loyalty_tiers t where t.org_id = p_org_id and t.id = v_customer.tier_id;
  select floor(greatest(p_sale.total_minor - coalesce((select sum(p.amount_minor) from public.payments p
             where p.org_id = p_org_id and p.sale_id = p_sale.id and p.method = 'points'), 0), 0)::numeric
           / o.earn_minor_per_point * coalesce(v_tier.earn_percent, 100) / 100)::bigint
    into v_earned from public.orgs o where o.id = p_org_id;
  if v_earned > 0 then
    perform internal.enter_customer(p_org_id, p_sale.customer_id, 'points', v_earned, 'earned', v_reference, p_sale.staff_id);
  end if;
  update public.customers c set lifetime_points = c.lifetime_points + v_earned, lifetime_spend_minor = c.lifetime_spend_minor + greatest(p_sale.total_minor, 0)
   where c.org_id = p_org_id and c.id = p_sale.customer_id returning * into v_customer;
  v_next := internal.settle_tier(p_org_id, p_sale.customer_id, false, jsonb_build_object('saleId', p_sale.id));
  update public.sales s set points_before = v_before, points_earned = v_earned, points_after = v_customer.points,
         tier_before = v_tier.name, tier_after = v_next.name
   where s.org_id = p_org_id and s.id = p_sale.id;
end $$;
