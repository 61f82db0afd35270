-- The tier a customer holds, and how far the next one is.
create or replace function internal.customer_tier_json(p_customer public.customers) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_days integer := (select o.loyalty_window_days from public.orgs o where o.id = p_customer.org_id);
  v_now public.loyalty_tiers;
  v_next public.loyalty_tiers;
begin
  select * into v_now from public.loyalty_tiers t where t.org_id = p_customer.org_id and t.id = p_customer.tier_id;
  select * into v_next from public.loyalty_tiers t
   where t.org_id = p_customer.org_id and t.position > coalesce(v_now.position, -1) order by t.position limit 1;
  return jsonb_strip_nulls(jsonb_build_object('tier', v_now.name, 'earnPercent', trim_scale(coalesce(v_now.earn_percent, 100))::text,
    'nextTier', v_next.name, 'measure', v_next.measure, 'threshold', v_next.threshold,
    'reached', case when v_next.id is not null then internal.loyalty_measure(p_customer, v_next.measure, v_days) end));
end $$;
