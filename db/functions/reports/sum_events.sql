-- Adds what these events tell of sales and refunds to the sums; in the transaction that marks the events, so each counts once.
create or replace function internal.sum_events(p_org_id uuid, p_events uuid[]) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_sales uuid[] := array(select (o.payload ->> 'saleId')::uuid from public.outbox o
    where o.org_id = p_org_id and o.id = any (p_events) and o.type = 'sale.completed');
  v_refunds uuid[] := array(select (o.payload ->> 'refundId')::uuid from public.outbox o
    where o.org_id = p_org_id and o.id = any (p_events) and o.type = 'sale.refunded');
  v_facts internal.sums_product[];
begin
  if v_sales = '{}' and v_refunds = '{}' then
    return;
  end if;
  insert into internal.sums_hour as t select * from internal.hour_facts(p_org_id, v_sales, v_refunds)
  on conflict (org_id, day, store_id, hour, staff_id) do update set sales = t.sales + excluded.sales, total_minor = t.total_minor + excluded.total_minor,
    tax_minor = t.tax_minor + excluded.tax_minor, discount_minor = t.discount_minor + excluded.discount_minor, refunds = t.refunds + excluded.refunds,
    refunded_minor = t.refunded_minor + excluded.refunded_minor, refunded_tax_minor = t.refunded_tax_minor + excluded.refunded_tax_minor;
  v_facts := array(select f from internal.product_facts(p_org_id, v_sales, v_refunds) f);
  perform internal.sum_months(p_org_id, v_facts);
  insert into internal.sums_product as t select * from unnest(v_facts)
  on conflict (org_id, day, store_id, product_id) do update set quantity = t.quantity + excluded.quantity, total_minor = t.total_minor + excluded.total_minor,
    tax_minor = t.tax_minor + excluded.tax_minor, discount_minor = t.discount_minor + excluded.discount_minor, cost_minor = t.cost_minor + excluded.cost_minor,
    refunded_quantity = t.refunded_quantity + excluded.refunded_quantity, refunded_minor = t.refunded_minor + excluded.refunded_minor,
    refunded_tax_minor = t.refunded_tax_minor + excluded.refunded_tax_minor, refunded_cost_minor = t.refunded_cost_minor + excluded.refunded_cost_minor;
  insert into internal.sums_tax as t select * from internal.tax_facts(p_org_id, v_sales, v_refunds)
  on conflict (org_id, day, store_id, tax_rate_id) do update set net_minor = t.net_minor + excluded.net_minor, tax_minor = t.tax_minor + excluded.tax_minor,
    refunded_net_minor = t.refunded_net_minor + excluded.refunded_net_minor, refunded_tax_minor = t.refunded_tax_minor + excluded.refunded_tax_minor;
end $$;
