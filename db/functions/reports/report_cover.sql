-- How long what lies there of these products lasts at the pace of the period: [{key, label, sku, onHand, available, perDay, days}]; days is null
-- when nothing sold.
create or replace function internal.report_cover(p_org_id uuid, p_store_id uuid, p_ids uuid[], p_from date, p_to date, p_sales uuid[], p_refunds uuid[])
returns jsonb language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('key', p.id, 'label', p.name, 'sku', p.sku, 'onHand', trim_scale(l.quantity)::text,
        'available', trim_scale(l.available)::text, 'perDay', trim_scale(round(coalesce(s.sold, 0) / (p_to - p_from + 1), 4))::text,
        'days', case when coalesce(s.sold, 0) > 0 then trim_scale(round(l.available * (p_to - p_from + 1) / s.sold, 1))::text end) order by w.n), '[]')
      from unnest(p_ids) with ordinality w(id, n)
      join public.products p on p.org_id = p_org_id and p.id = w.id
      join (select i.product_id, sum(i.quantity) as quantity, sum(i.quantity - i.reserved) as available from public.inventory i
             where i.org_id = p_org_id and i.product_id = any (p_ids) and i.is_active and (p_store_id is null or i.store_id = p_store_id)
             group by i.product_id) l on l.product_id = w.id
      left join (select x.product_id, sum(x.quantity - x.refunded_quantity) as sold from (
          select s.* from internal.sums_product s where s.org_id = p_org_id and s.product_id = any (p_ids) and s.day between p_from and p_to
          union all
          select f.* from internal.product_facts(p_org_id, p_sales, p_refunds) f where f.product_id = any (p_ids) and f.day between p_from and p_to) x
         where p_store_id is null or x.store_id = p_store_id group by x.product_id) s on s.product_id = w.id);
end $$;
