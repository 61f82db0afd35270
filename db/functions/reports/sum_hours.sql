-- Adds what sales and refunds come to by hour and person, of the day and of its month, and by day.
create or replace function internal.sum_hours(p_org_id uuid, p_facts internal.sums_hour[]) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into internal.sums_hour as t select * from unnest(p_facts)
  on conflict (org_id, day, store_id, hour, staff_id) do update set sales = t.sales + excluded.sales, total_minor = t.total_minor + excluded.total_minor,
    tax_minor = t.tax_minor + excluded.tax_minor, discount_minor = t.discount_minor + excluded.discount_minor, refunds = t.refunds + excluded.refunds,
    refunded_minor = t.refunded_minor + excluded.refunded_minor, refunded_tax_minor = t.refunded_tax_minor + excluded.refunded_tax_minor;
  insert into internal.sums_hour_month as t
  select p_org_id, f.store_id, date_trunc('month', f.day)::date, f.hour, f.staff_id, sum(f.sales), sum(f.total_minor), sum(f.tax_minor), sum(f.discount_minor),
         sum(f.refunds), sum(f.refunded_minor), sum(f.refunded_tax_minor)
    from unnest(p_facts) f group by f.store_id, date_trunc('month', f.day)::date, f.hour, f.staff_id
  on conflict (org_id, month, store_id, hour, staff_id) do update set sales = t.sales + excluded.sales, total_minor = t.total_minor + excluded.total_minor,
    tax_minor = t.tax_minor + excluded.tax_minor, discount_minor = t.discount_minor + excluded.discount_minor, refunds = t.refunds + excluded.refunds,
    refunded_minor = t.refunded_minor + excluded.refunded_minor, refunded_tax_minor = t.refunded_tax_minor + excluded.refunded_tax_minor;
  insert into internal.sums_day as t
  select p_org_id, f.store_id, f.day, sum(f.sales), sum(f.total_minor), sum(f.tax_minor), sum(f.discount_minor), sum(f.refunds), sum(f.refunded_minor),
         sum(f.refunded_tax_minor)
    from unnest(p_facts) f group by f.store_id, f.day
  on conflict (org_id, day, store_id) do update set sales = t.sales + excluded.sales, total_minor = t.total_minor + excluded.total_minor,
    tax_minor = t.tax_minor + excluded.tax_minor, discount_minor = t.discount_minor + excluded.discount_minor, refunds = t.refunds + excluded.refunds,
    refunded_minor = t.refunded_minor + excluded.refunded_minor, refunded_tax_minor = t.refunded_tax_minor + excluded.refunded_tax_minor;
end $$;
