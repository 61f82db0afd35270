-- Adds what these sales and refunds come to, to every sum that reports read.
create or replace function internal.sum_sales(p_org_id uuid, p_sales uuid[], p_refunds uuid[]) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_facts internal.sums_product[] := array(select f from internal.product_facts(p_org_id, p_sales, p_refunds) f);
begin
  perform internal.sum_hours(p_org_id, array(select f from internal.hour_facts(p_org_id, p_sales, p_refunds) f));
  perform internal.sum_months(p_org_id, v_facts);
  perform internal.sum_categories(p_org_id, v_facts);
  insert into internal.sums_product as t select * from unnest(v_facts)
  on conflict (org_id, day, store_id, product_id) do update set quantity = t.quantity + excluded.quantity, total_minor = t.total_minor + excluded.total_minor,
    tax_minor = t.tax_minor + excluded.tax_minor, discount_minor = t.discount_minor + excluded.discount_minor, cost_minor = t.cost_minor + excluded.cost_minor,
    refunded_quantity = t.refunded_quantity + excluded.refunded_quantity, refunded_minor = t.refunded_minor + excluded.refunded_minor,
    refunded_tax_minor = t.refunded_tax_minor + excluded.refunded_tax_minor, refunded_cost_minor = t.refunded_cost_minor + excluded.refunded_cost_minor;
  insert into internal.sums_tax as t select * from internal.tax_facts(p_org_id, p_sales, p_refunds)
  on conflict (org_id, day, store_id, tax_rate_id) do update set net_minor = t.net_minor + excluded.net_minor, tax_minor = t.tax_minor + excluded.tax_minor,
    refunded_net_minor = t.refunded_net_minor + excluded.refunded_net_minor, refunded_tax_minor = t.refunded_tax_minor + excluded.refunded_tax_minor;
end $$;
