-- The highest tier whose threshold the customer reaches now; no row of tiers reached = none.
create or replace function internal.tier_of(p_customer public.customers) returns public.loyalty_tiers
language plpgsql stable set search_path = '' as $$
declare
  v_days integer := (select o.loyalty_window_days from public.orgs o where o.id = p_customer.org_id);
  v_tier public.loyalty_tiers;
begin
  for v_tier in select t.* from public.loyalty_tiers t where t.org_id = p_customer.org_id order by t.position desc loop
    if internal.loyalty_measure(p_customer, v_tier.measure, v_days) >= v_tier.threshold then
      return v_tier;
    end if;
  end loop;
  return null;
end $$;
