-- Adds what these sales and refunds come to by product and month: in each store, and in the whole shop.
create or replace function internal.sum_months(p_org_id uuid, p_facts internal.sums_product[]) returns void
language sql volatile set search_path = '' as $$
  insert into internal.sums_product_month as t
  select p_org_id, f.store_id, date_trunc('month', f.day)::date, f.product_id, sum(f.quantity), sum(f.total_minor), sum(f.tax_minor), sum(f.discount_minor),
         sum(f.cost_minor), sum(f.refunded_quantity), sum(f.refunded_minor), sum(f.refunded_tax_minor), sum(f.refunded_cost_minor)
    from unnest(p_facts) f group by f.store_id, date_trunc('month', f.day)::date, f.product_id
  on conflict (org_id, month, store_id, product_id) do update set quantity = t.quantity + excluded.quantity, total_minor = t.total_minor + excluded.total_minor,
    tax_minor = t.tax_minor + excluded.tax_minor, discount_minor = t.discount_minor + excluded.discount_minor, cost_minor = t.cost_minor + excluded.cost_minor,
    refunded_quantity = t.refunded_quantity + excluded.refunded_quantity, refunded_minor = t.refunded_minor + excluded.refunded_minor,
    refunded_tax_minor = t.refunded_tax_minor + excluded.refunded_tax_minor, refunded_cost_minor = t.refunded_cost_minor + excluded.refunded_cost_minor;
  insert into internal.sums_shop_month as t
  select p_org_id, date_trunc('month', f.day)::date, f.product_id, sum(f.quantity - f.refunded_quantity), sum(f.total_minor - f.refunded_minor)
    from unnest(p_facts) f group by date_trunc('month', f.day)::date, f.product_id
  on conflict (org_id, month, product_id) do update set quantity = t.quantity + excluded.quantity, takings_minor = t.takings_minor + excluded.takings_minor
$$;
