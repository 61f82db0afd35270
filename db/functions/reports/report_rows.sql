-- The rows of one report over one period; of a report by product, those of the products of the page.
create or replace function internal.report_rows(p_org_id uuid, p_store_id uuid, p_report text, p_ids uuid[], p_from date, p_to date, p_sales uuid[], p_refunds uuid[])
returns jsonb language sql stable set search_path = '' as $$
  select case p_report
    when 'hours' then internal.report_sales(p_org_id, p_store_id, 'hour', p_from, p_to, p_sales, p_refunds)
    when 'days' then internal.report_sales(p_org_id, p_store_id, 'day', p_from, p_to, p_sales, p_refunds)
    when 'cashiers' then internal.report_sales(p_org_id, p_store_id, 'cashier', p_from, p_to, p_sales, p_refunds)
    when 'products' then internal.report_products(p_org_id, p_store_id, p_ids, p_from, p_to, p_sales, p_refunds)
    when 'margin' then internal.report_products(p_org_id, p_store_id, p_ids, p_from, p_to, p_sales, p_refunds)
    when 'categories' then internal.report_categories(p_org_id, p_store_id, p_from, p_to, p_sales, p_refunds)
    when 'tax' then internal.report_tax(p_org_id, p_store_id, p_from, p_to, p_sales, p_refunds)
    when 'shrinkage' then internal.report_shrinkage(p_org_id, p_store_id, p_from, p_to)
    when 'cover' then internal.report_cover(p_org_id, p_store_id, p_ids, p_from, p_to, p_sales, p_refunds)
    when 'shifts' then internal.report_shifts(p_org_id, p_store_id, p_from, p_to) end
$$;
