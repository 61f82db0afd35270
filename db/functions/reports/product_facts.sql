-- What these sales and refunds add to the sums by product.
create or replace function internal.product_facts(p_org_id uuid, p_sales uuid[], p_refunds uuid[]) returns setof internal.sums_product
language sql stable set search_path = '' as $$
  with zone as (select o.time_zone from public.orgs o where o.id = p_org_id)
  select p_org_id, x.store_id, (x.at at time zone z.time_zone)::date, x.product_id, sum(x.quantity), sum(x.total)::bigint, sum(x.tax)::bigint,
         sum(x.discount)::bigint, sum(round(x.quantity * coalesce(p.cost_minor, 0)))::bigint, sum(x.back), sum(x.back_total)::bigint,
         sum(x.back_tax)::bigint, sum(round(x.back * coalesce(p.cost_minor, 0)))::bigint
    from zone z cross join (
      select s.store_id, s.sold_at as at, l.product_id, l.quantity, l.total_minor as total, l.tax_minor as tax,
             l.discount_minor + l.cart_discount_minor as discount, 0::numeric as back, 0::bigint as back_total, 0::bigint as back_tax
        from public.sales s join public.sale_lines l on l.org_id = s.org_id and l.sale_id = s.id
       where s.org_id = p_org_id and s.id = any (p_sales)
      union all
      select r.store_id, r.created_at, l.product_id, 0, 0, 0, 0, b.quantity, b.total_minor, b.tax_minor
        from public.refunds r join public.refund_lines b on b.org_id = r.org_id and b.refund_id = r.id
        join public.sale_lines l on l.org_id = b.org_id and l.id = b.sale_line_id
       where r.org_id = p_org_id and r.id = any (p_refunds)) x
    join public.products p on p.org_id = p_org_id and p.id = x.product_id
   group by 1, 2, 3, 4
$$;
