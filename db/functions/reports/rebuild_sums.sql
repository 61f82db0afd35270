-- Sums an org's reports anew from its books, for a shop whose sales were brought in without events. Under the dispatchers' lock. As time went, in
-- parts of some thousands: planned for a million ids at once, each was looked for again and again, and their sums did not fit in memory.
create or replace function internal.rebuild_sums(p_org_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_part constant integer := 5000;
  v_sales uuid[];
  v_refunds uuid[];
begin
  insert into internal.outbox_heads (org_id) values (p_org_id) on conflict do nothing;
  perform 1 from internal.outbox_heads h where h.org_id = p_org_id for update;
  v_sales := array(select s.id from public.sales s where s.org_id = p_org_id and not exists (
    select 1 from public.outbox o where o.org_id = p_org_id and o.dispatched_at is null and o.type = 'sale.completed' and o.subject = 'sale:' || s.id)
    order by s.sold_at);
  v_refunds := array(select r.id from public.refunds r where r.org_id = p_org_id and not exists (
    select 1 from public.outbox o where o.org_id = p_org_id and o.dispatched_at is null and o.type = 'sale.refunded' and o.payload ->> 'refundId' = r.id::text));
  delete from internal.sums_hour s where s.org_id = p_org_id;
  delete from internal.sums_hour_month s where s.org_id = p_org_id;
  delete from internal.sums_day s where s.org_id = p_org_id;
  delete from internal.sums_product s where s.org_id = p_org_id;
  delete from internal.sums_product_month s where s.org_id = p_org_id;
  delete from internal.sums_shop_month s where s.org_id = p_org_id;
  delete from internal.sums_category s where s.org_id = p_org_id;
  delete from internal.sums_tax s where s.org_id = p_org_id;
  for n in 0 .. greatest(cardinality(v_sales), cardinality(v_refunds)) / v_part loop
    perform internal.sum_sales(p_org_id, v_sales[n * v_part + 1 : (n + 1) * v_part], v_refunds[n * v_part + 1 : (n + 1) * v_part]);
  end loop;
end $$;
