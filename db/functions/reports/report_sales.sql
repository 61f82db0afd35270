-- Sales by `hour`, `day` or `cashier`: [{key, label, sales, total, tax, discount, refunds, refunded, net}].
create or replace function internal.report_sales(p_org_id uuid, p_store_id uuid, p_by text, p_from date, p_to date, p_sales uuid[], p_refunds uuid[])
returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('key', g.key, 'label', coalesce(p.name, g.key), 'sales', g.sales, 'total', g.total, 'tax', g.tax,
      'discount', g.discount, 'refunds', g.refunds, 'refunded', g.refunded, 'net', g.total - g.refunded) order by g.key), '[]')
    from (
      select case p_by when 'hour' then lpad(h.hour::text, 2, '0') when 'day' then h.day::text else h.staff_id::text end as key,
             sum(h.sales) as sales, sum(h.total_minor) as total, sum(h.tax_minor) as tax, sum(h.discount_minor) as discount,
             sum(h.refunds) as refunds, sum(h.refunded_minor) as refunded
        from (select * from internal.sums_hour s where s.org_id = p_org_id and s.day between p_from and p_to
              union all select * from internal.hour_facts(p_org_id, p_sales, p_refunds) f where f.day between p_from and p_to) h
       where p_store_id is null or h.store_id = p_store_id
       group by 1) g
    left join public.staff p on p_by = 'cashier' and p.org_id = p_org_id and p.id::text = g.key
$$;
