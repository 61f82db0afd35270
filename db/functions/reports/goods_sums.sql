-- What all goods of a period come to, for the head of a report whose lines come page by page.
create or replace function internal.goods_sums(p_org_id uuid, p_store_id uuid, p_from date, p_to date, p_sales uuid[], p_refunds uuid[])
returns jsonb language sql stable set search_path = '' as $$
  select internal.goods_figures((p_org_id, null, null, null, coalesce(sum(s.quantity), 0), coalesce(sum(s.total_minor), 0), coalesce(sum(s.tax_minor), 0),
      coalesce(sum(s.discount_minor), 0), coalesce(sum(s.cost_minor), 0), coalesce(sum(s.refunded_quantity), 0), coalesce(sum(s.refunded_minor), 0),
      coalesce(sum(s.refunded_tax_minor), 0), coalesce(sum(s.refunded_cost_minor), 0))::internal.sums_product)
    from internal.category_sums(p_org_id, p_store_id, p_from, p_to, p_sales, p_refunds) s
$$;
