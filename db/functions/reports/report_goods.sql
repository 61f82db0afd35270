-- Goods by `product` or `category`: [{key, label, sku, quantity, total, tax, discount, refunded, net, cost, margin}]. Margin is of what
-- remains after tax and returns.
create or replace function internal.report_goods(p_org_id uuid, p_store_id uuid, p_by text, p_from date, p_to date, p_sales uuid[], p_refunds uuid[])
returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('key', g.key, 'label', g.label, 'sku', g.sku, 'quantity', trim_scale(g.quantity)::text,
      'total', g.total, 'tax', g.tax, 'discount', g.discount, 'refunded', g.refunded, 'net', g.total - g.refunded, 'cost', g.cost,
      'margin', g.total - g.refunded - g.tax - g.cost)) order by g.total - g.refunded desc, g.key), '[]')
    from (
      select coalesce(case p_by when 'product' then p.id else p.category_id end::text, '') as key,
             case p_by when 'product' then min(p.name) else min(c.name) end as label, case p_by when 'product' then min(p.sku) end as sku,
             sum(x.quantity) as quantity, sum(x.total) as total, sum(x.tax) as tax, sum(x.discount) as discount, sum(x.refunded) as refunded, sum(x.cost) as cost
        from (select h.product_id, sum(h.quantity - h.refunded_quantity) as quantity, sum(h.total_minor) as total, sum(h.tax_minor - h.refunded_tax_minor) as tax,
                     sum(h.discount_minor) as discount, sum(h.refunded_minor) as refunded, sum(h.cost_minor - h.refunded_cost_minor) as cost
                from internal.product_sums(p_org_id, p_from, p_to, p_sales, p_refunds) h
               where p_store_id is null or h.store_id = p_store_id group by h.product_id) x
        join public.products p on p.org_id = p_org_id and p.id = x.product_id
        left join public.categories c on c.org_id = p_org_id and c.id = p.category_id
       group by case p_by when 'product' then p.id else p.category_id end) g
$$;
