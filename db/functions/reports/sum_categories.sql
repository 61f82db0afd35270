-- Adds (or with -1 takes away) what products' days come to by category, in the category each of them has now.
create or replace function internal.sum_categories(p_org_id uuid, p_facts internal.sums_product[], p_sign integer default 1) returns void
language sql volatile set search_path = '' as $$
  insert into internal.sums_category as t
  select p_org_id, f.store_id, f.day, coalesce(p.category_id, '00000000-0000-0000-0000-000000000000'), p_sign * sum(f.quantity), p_sign * sum(f.total_minor),
         p_sign * sum(f.tax_minor), p_sign * sum(f.discount_minor), p_sign * sum(f.cost_minor), p_sign * sum(f.refunded_quantity),
         p_sign * sum(f.refunded_minor), p_sign * sum(f.refunded_tax_minor), p_sign * sum(f.refunded_cost_minor)
    from unnest(p_facts) f join public.products p on p.org_id = p_org_id and p.id = f.product_id
   group by f.store_id, f.day, p.category_id order by f.day, f.store_id, p.category_id
  on conflict (org_id, day, store_id, category_id) do update set quantity = t.quantity + excluded.quantity, total_minor = t.total_minor + excluded.total_minor,
    tax_minor = t.tax_minor + excluded.tax_minor, discount_minor = t.discount_minor + excluded.discount_minor, cost_minor = t.cost_minor + excluded.cost_minor,
    refunded_quantity = t.refunded_quantity + excluded.refunded_quantity, refunded_minor = t.refunded_minor + excluded.refunded_minor,
    refunded_tax_minor = t.refunded_tax_minor + excluded.refunded_tax_minor, refunded_cost_minor = t.refunded_cost_minor + excluded.refunded_cost_minor
$$;
