-- Sums an org's reports anew from its books, for a shop whose sales were brought in without events. Under the dispatchers' lock.
create or replace function internal.rebuild_sums(p_org_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_sales uuid[];
  v_refunds uuid[];
begin
  insert into internal.outbox_heads (org_id) values (p_org_id) on conflict do nothing;
  perform 1 from internal.outbox_heads h where h.org_id = p_org_id for update;
  v_sales := array(select s.id from public.sales s where s.org_id = p_org_id and not exists (
    select 1 from public.outbox o where o.org_id = p_org_id and o.dispatched_at is null and o.type = 'sale.completed' and o.subject = 'sale:' || s.id));
  v_refunds := array(select r.id from public.refunds r where r.org_id = p_org_id and not exists (
    select 1 from public.outbox o where o.org_id = p_org_id and o.dispatched_at is null and o.type = 'sale.refunded' and o.payload ->> 'refundId' = r.id::text));
  delete from internal.sums_hour s where s.org_id = p_org_id;
  delete from internal.sums_product s where s.org_id = p_org_id;
  delete from internal.sums_product_month s where s.org_id = p_org_id;
  delete from internal.sums_tax s where s.org_id = p_org_id;
  insert into internal.sums_hour select * from internal.hour_facts(p_org_id, v_sales, v_refunds);
  insert into internal.sums_product select * from internal.product_facts(p_org_id, v_sales, v_refunds);
  insert into internal.sums_product_month
  select p_org_id, s.store_id, date_trunc('month', s.day)::date, s.product_id, sum(s.quantity), sum(s.total_minor), sum(s.tax_minor), sum(s.discount_minor),
         sum(s.cost_minor), sum(s.refunded_quantity), sum(s.refunded_minor), sum(s.refunded_tax_minor), sum(s.refunded_cost_minor)
    from internal.sums_product s where s.org_id = p_org_id group by s.store_id, date_trunc('month', s.day)::date, s.product_id;
  insert into internal.sums_tax select * from internal.tax_facts(p_org_id, v_sales, v_refunds);
end $$;
