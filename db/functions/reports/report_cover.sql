-- How long what lies there lasts at the pace of the period: [{key, label, sku, onHand, available, perDay, days}]; days is null when nothing sold.
create or replace function internal.report_cover(p_org_id uuid, p_store_id uuid, p_from date, p_to date, p_sales uuid[], p_refunds uuid[])
returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('key', p.id, 'label', p.name, 'sku', p.sku, 'onHand', trim_scale(l.quantity)::text,
      'available', trim_scale(l.available)::text, 'perDay', trim_scale(round(coalesce(s.sold, 0) / (p_to - p_from + 1), 4))::text,
      'days', case when coalesce(s.sold, 0) > 0 then trim_scale(round(l.available * (p_to - p_from + 1) / s.sold, 1))::text end)
      order by case when coalesce(s.sold, 0) > 0 then l.available / s.sold end nulls last, p.name), '[]')
    from (select i.product_id, sum(i.quantity) as quantity, sum(i.quantity - i.reserved) as available from public.inventory i
           where i.org_id = p_org_id and i.is_active and (p_store_id is null or i.store_id = p_store_id) group by i.product_id) l
    join public.products p on p.org_id = p_org_id and p.id = l.product_id and p.is_active
    left join (select h.product_id, sum(h.quantity - h.refunded_quantity) as sold
                 from internal.product_sums(p_org_id, p_from, p_to, p_sales, p_refunds) h
                where p_store_id is null or h.store_id = p_store_id group by h.product_id) s on s.product_id = l.product_id
$$;
