-- Puts a customer into the tier they reach now and announces a change. A sale only lifts (`p_may_fall` false): nobody loses a tier
-- by buying; what is taken back, adjusted or run out of the window may lower it.
create or replace function internal.settle_tier(p_org_id uuid, p_customer_id uuid, p_may_fall boolean, p_cause jsonb default '{}')
returns public.loyalty_tiers language plpgsql volatile set search_path = '' as $$
declare
  v_customer public.customers;
  v_now public.loyalty_tiers;
  v_next public.loyalty_tiers;
begin
  select * into v_customer from public.customers c where c.org_id = p_org_id and c.id = p_customer_id;
  select * into v_now from public.loyalty_tiers t where t.org_id = p_org_id and t.id = v_customer.tier_id;
  v_next := internal.tier_of(v_customer);
  if v_next.id is not distinct from v_now.id
     or (not p_may_fall and coalesce(v_next.position, -1) <= coalesce(v_now.position, -1)) then
    return v_now;
  end if;
  update public.customers c set tier_id = v_next.id where c.org_id = p_org_id and c.id = p_customer_id;
  perform internal.announce(p_org_id, 'customer:' || p_customer_id, 'customer.tier_changed',
    jsonb_build_object('customerId', p_customer_id, 'tierId', v_next.id, 'tierBeforeId', v_now.id) || p_cause);
  return v_next;
end $$;
