-- What each product of a period sold after returns, as takings or as a quantity in ten-thousandths: whole months by month (of one store, or of the
-- shop), the days around them by day, what is not handed over yet by its lines. One whole figure, because an order needs no more, and grouped where
-- it is read: a million sums are not handed on.
create or replace function internal.product_figures(p_org_id uuid, p_store_id uuid, p_from date, p_to date, p_is_quantity boolean)
returns table (product_id uuid, figure bigint)
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
declare
  v_first date := internal.first_whole_month(p_from);
  v_after date := date_trunc('month', (p_to + 1)::timestamp)::date;
  v_sales uuid[];
  v_refunds uuid[];
begin
  select e.sales, e.refunds into v_sales, v_refunds from internal.pending_events(p_org_id) e;
  return query
  select x.product_id, sum(x.figure)::bigint from (
    select m.product_id, case when p_is_quantity then (m.quantity * 10000)::bigint else m.takings_minor end as figure
      from internal.sums_shop_month m
     where p_store_id is null and m.org_id = p_org_id and m.month >= v_first and m.month < v_after
    union all
    select m.product_id, case when p_is_quantity then ((m.quantity - m.refunded_quantity) * 10000)::bigint else m.total_minor - m.refunded_minor end
      from internal.sums_product_month m
     where m.store_id = p_store_id and m.org_id = p_org_id and m.month >= v_first and m.month < v_after
    union all
    select s.product_id, case when p_is_quantity then ((s.quantity - s.refunded_quantity) * 10000)::bigint else s.total_minor - s.refunded_minor end
      from internal.sums_product s
     where s.org_id = p_org_id and s.day >= p_from and s.day < least(v_first, p_to + 1) and (p_store_id is null or s.store_id = p_store_id)
    union all
    select s.product_id, case when p_is_quantity then ((s.quantity - s.refunded_quantity) * 10000)::bigint else s.total_minor - s.refunded_minor end
      from internal.sums_product s
     where s.org_id = p_org_id and s.day >= greatest(v_first, v_after) and s.day <= p_to and (p_store_id is null or s.store_id = p_store_id)
    union all
    select f.product_id, case when p_is_quantity then ((f.quantity - f.refunded_quantity) * 10000)::bigint else f.total_minor - f.refunded_minor end
      from internal.product_facts(p_org_id, v_sales, v_refunds) f
     where f.day between p_from and p_to and (p_store_id is null or f.store_id = p_store_id)) x
   group by x.product_id;
end $$;
