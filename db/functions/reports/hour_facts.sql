-- What these sales and refunds add to the sums by hour.
create or replace function internal.hour_facts(p_org_id uuid, p_sales uuid[], p_refunds uuid[]) returns setof internal.sums_hour
language sql stable set search_path = '' as $$
  with zone as (select o.time_zone from public.orgs o where o.id = p_org_id)
  select p_org_id, x.store_id, (x.at at time zone z.time_zone)::date, extract(hour from x.at at time zone z.time_zone)::smallint,
         coalesce(x.staff_id, '00000000-0000-0000-0000-000000000000'), sum(x.sales)::integer, sum(x.total)::bigint, sum(x.tax)::bigint,
         sum(x.discount)::bigint, sum(x.refunds)::integer, sum(x.refunded)::bigint, sum(x.refunded_tax)::bigint
    from zone z cross join (
      select s.store_id, s.sold_at as at, s.staff_id, 1 as sales, s.total_minor + s.returned_minor as total, s.tax_minor as tax,
             (select coalesce(sum(l.discount_minor + l.cart_discount_minor), 0) from public.sale_lines l
               where l.org_id = s.org_id and l.sale_id = s.id) as discount, 0 as refunds, 0::bigint as refunded, 0::bigint as refunded_tax
        from public.sales s where s.org_id = p_org_id and s.id = any (p_sales)
      union all
      select r.store_id, r.created_at, r.staff_id, 0, 0, 0, 0, 1, r.total_minor,
             (select coalesce(sum(l.tax_minor), 0)::bigint from public.refund_lines l where l.org_id = r.org_id and l.refund_id = r.id)
        from public.refunds r where r.org_id = p_org_id and r.id = any (p_refunds)) x
   group by 1, 2, 3, 4, 5
$$;
