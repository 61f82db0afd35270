-- Goods by category, the most takings first: [{key, label, quantity, total, tax, discount, refunded, net, cost, margin}].
create or replace function internal.report_categories(p_org_id uuid, p_store_id uuid, p_from date, p_to date, p_sales uuid[], p_refunds uuid[])
returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('key', coalesce(c.id::text, ''), 'label', c.name)) || internal.goods_figures(
      (s.org_id, null, null, null, s.quantity, s.total_minor, s.tax_minor, s.discount_minor, s.cost_minor, s.refunded_quantity, s.refunded_minor,
       s.refunded_tax_minor, s.refunded_cost_minor)::internal.sums_product) order by s.total_minor - s.refunded_minor desc, c.id), '[]')
    from internal.category_sums(p_org_id, p_store_id, p_from, p_to, p_sales, p_refunds) s
    left join public.categories c on c.org_id = p_org_id and c.id = s.category_id
$$;
