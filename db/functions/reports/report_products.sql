-- The lines of these products in a goods report, in the order given: [{key, label, sku, quantity, total, tax, discount, refunded, net, cost,
-- margin}]. Read by product, so that a page costs what its own products sold, not what all did.
create or replace function internal.report_products(p_org_id uuid, p_store_id uuid, p_ids uuid[], p_from date, p_to date, p_sales uuid[], p_refunds uuid[])
returns jsonb language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('key', p.id, 'label', p.name, 'sku', p.sku) || internal.goods_figures(
        (p_org_id, null, null, p.id, g.quantity, g.total, g.tax, g.discount, g.cost, g.back, g.back_total, g.back_tax, g.back_cost)::internal.sums_product)
        order by l.n), '[]')
      from (
        select x.product_id, sum(x.quantity) as quantity, sum(x.total_minor)::bigint as total, sum(x.tax_minor)::bigint as tax,
               sum(x.discount_minor)::bigint as discount, sum(x.cost_minor)::bigint as cost, sum(x.refunded_quantity) as back,
               sum(x.refunded_minor)::bigint as back_total, sum(x.refunded_tax_minor)::bigint as back_tax, sum(x.refunded_cost_minor)::bigint as back_cost
          from (select s.* from internal.sums_product s where s.org_id = p_org_id and s.product_id = any (p_ids) and s.day between p_from and p_to
                union all
                select f.* from internal.product_facts(p_org_id, p_sales, p_refunds) f where f.product_id = any (p_ids) and f.day between p_from and p_to) x
         where p_store_id is null or x.store_id = p_store_id group by x.product_id) g
      join public.products p on p.org_id = p_org_id and p.id = g.product_id
      join unnest(p_ids) with ordinality l(id, n) on l.id = g.product_id);
end $$;
