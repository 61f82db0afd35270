-- Where tiers count a window, time alone can lower one: looked at daily by the worker, a page of customers at a time.
create or replace function internal.review_tiers(p_org_id uuid, p_after uuid, p_limit integer default 500) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_customer uuid;
begin
  if (select o.loyalty_window_days from public.orgs o where o.id = p_org_id) is null then
    return null;
  end if;
  for v_customer in
    select c.id from public.customers c
     where c.org_id = p_org_id and c.tier_id is not null and c.erased_at is null and c.merged_into is null
       and (p_after is null or c.id > p_after) order by c.id limit p_limit
  loop
    perform 1 from public.customers c where c.org_id = p_org_id and c.id = v_customer for no key update;
    perform internal.settle_tier(p_org_id, v_customer, true);
  end loop;
  return v_customer;
end $$;
