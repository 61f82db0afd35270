-- Sales by `hour`, `day` or `cashier`: [{key, label, sales, total, tax, discount, refunds, refunded, net}]. By day from the days' sums; by hour and
-- by person from whole months and the days around them.
create or replace function internal.report_sales(p_org_id uuid, p_store_id uuid, p_by text, p_from date, p_to date, p_sales uuid[], p_refunds uuid[])
returns jsonb language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v_first date := internal.first_whole_month(p_from);
  v_after date := date_trunc('month', (p_to + 1)::timestamp)::date;
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('key', g.key, 'label', coalesce(p.name, g.key), 'sales', g.sales, 'total', g.total, 'tax', g.tax,
        'discount', g.discount, 'refunds', g.refunds, 'refunded', g.refunded, 'net', g.total - g.refunded) order by g.key), '[]')
      from (
        select case p_by when 'hour' then lpad(h.hour::text, 2, '0') when 'day' then h.day::text else h.staff_id::text end as key,
               sum(h.sales) as sales, sum(h.total_minor) as total, sum(h.tax_minor) as tax, sum(h.discount_minor) as discount,
               sum(h.refunds) as refunds, sum(h.refunded_minor) as refunded
          from (
            select d.org_id, d.store_id, d.day, null::smallint as hour, null::uuid as staff_id, d.sales, d.total_minor, d.tax_minor, d.discount_minor, d.refunds,
                   d.refunded_minor, d.refunded_tax_minor
              from internal.sums_day d where p_by = 'day' and d.org_id = p_org_id and d.day between p_from and p_to
            union all
            select m.* from internal.sums_hour_month m where p_by <> 'day' and m.org_id = p_org_id and m.month >= v_first and m.month < v_after
            union all
            select s.* from internal.sums_hour s where p_by <> 'day' and s.org_id = p_org_id and s.day >= p_from and s.day < least(v_first, p_to + 1)
            union all
            select s.* from internal.sums_hour s where p_by <> 'day' and s.org_id = p_org_id and s.day >= greatest(v_first, v_after) and s.day <= p_to
            union all
            select f.* from internal.hour_facts(p_org_id, p_sales, p_refunds) f where f.day between p_from and p_to) h
         where p_store_id is null or h.store_id = p_store_id
         group by 1) g
      left join public.staff p on p_by = 'cashier' and p.org_id = p_org_id and p.id::text = g.key);
end $$;
