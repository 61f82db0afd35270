-- How many earned points go back with so much of a sale: the share of all that was given back, less what was taken before, and
-- never more than the customer has.
create or replace function internal.points_to_take(p_org_id uuid, p_sale_id uuid, p_total_minor bigint) returns bigint
language sql stable set search_path = '' as $$
  select coalesce((
    select greatest(least(round(s.points_earned * (r.given + p_total_minor)::numeric / (s.total_minor + s.returned_minor))::bigint + r.taken, c.points), 0)
      from public.sales s
      join public.customers k on k.org_id = s.org_id and k.id = s.customer_id
      join public.customers c on c.org_id = s.org_id and c.id = coalesce(k.merged_into, k.id) and c.erased_at is null
      cross join lateral (select coalesce(sum(x.total_minor), 0) as given, coalesce(sum(x.points_change), 0)::bigint as taken
                            from public.refunds x where x.org_id = s.org_id and x.sale_id = s.id) r
     where s.org_id = p_org_id and s.id = p_sale_id and s.points_earned > 0 and s.total_minor + s.returned_minor > 0), 0)
$$;
