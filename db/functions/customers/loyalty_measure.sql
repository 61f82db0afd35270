-- What a customer's tier is judged by: points earned or money spent, over the org's window or since ever.
create or replace function internal.loyalty_measure(p_customer public.customers, p_measure text, p_window_days integer) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  v_since timestamptz := internal.clock() - make_interval(days => p_window_days);
  v_ids uuid[];
begin
  if p_window_days is null then
    return case p_measure when 'points' then p_customer.lifetime_points else p_customer.lifetime_spend_minor end;
  end if;
  v_ids := internal.customer_ids(p_customer.org_id, p_customer.id);
  if p_measure = 'points' then
    return coalesce((select sum(e.change) from public.customer_entries e
      where e.org_id = p_customer.org_id and e.customer_id = any (v_ids) and e.account = 'points'
        and e.reason in ('earned', 'refund', 'birthday') and e.created_at >= v_since), 0);
  end if;
  return coalesce((select sum(greatest(s.total_minor, 0) - coalesce(r.given, 0)) from public.sales s
    left join lateral (select sum(x.total_minor) as given from public.refunds x
      where x.org_id = s.org_id and x.sale_id = s.id and x.exchange_sale_id is null) r on true
    where s.org_id = p_customer.org_id and s.customer_id = any (v_ids) and s.created_at >= v_since), 0);
end $$;
