-- What these sales and refunds add to the sums by tax. A refunded line's tax is shared over its rates as it was charged.
create or replace function internal.tax_facts(p_org_id uuid, p_sales uuid[], p_refunds uuid[]) returns setof internal.sums_tax
language sql stable set search_path = '' as $$
  with zone as (select o.time_zone from public.orgs o where o.id = p_org_id)
  select p_org_id, x.store_id, (x.at at time zone z.time_zone)::date, x.tax_rate_id, sum(x.net)::bigint, sum(x.tax)::bigint,
         sum(x.back_net)::bigint, sum(x.back_tax)::bigint
    from zone z cross join (
      select s.store_id, s.sold_at as at, t.tax_rate_id, l.total_minor - l.tax_minor as net, t.amount_minor as tax, 0::numeric as back_net, 0::numeric as back_tax
        from public.sales s join public.sale_lines l on l.org_id = s.org_id and l.sale_id = s.id
        join public.sale_line_taxes t on t.org_id = l.org_id and t.sale_line_id = l.id
       where s.org_id = p_org_id and s.id = any (p_sales)
      union all
      select r.store_id, r.created_at, t.tax_rate_id, 0, 0, b.total_minor - b.tax_minor,
             case when l.tax_minor = 0 then 0 else round(b.tax_minor * t.amount_minor::numeric / l.tax_minor) end
        from public.refunds r join public.refund_lines b on b.org_id = r.org_id and b.refund_id = r.id
        join public.sale_lines l on l.org_id = b.org_id and l.id = b.sale_line_id
        join public.sale_line_taxes t on t.org_id = l.org_id and t.sale_line_id = l.id
       where r.org_id = p_org_id and r.id = any (p_refunds)) x
   group by 1, 2, 3, 4
$$;
