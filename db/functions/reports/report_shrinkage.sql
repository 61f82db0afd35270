-- What left the shelf without being sold: [{key, label, sku, writtenOff, counted, adjusted, found, quantity, cost}] per product.
create or replace function internal.report_shrinkage(p_org_id uuid, p_store_id uuid, p_from date, p_to date)
returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('key', p.id, 'label', p.name, 'sku', p.sku, 'writtenOff', trim_scale(g.written_off)::text,
      'counted', trim_scale(g.counted)::text, 'adjusted', trim_scale(g.adjusted)::text, 'found', trim_scale(g.found)::text,
      'quantity', trim_scale(g.quantity)::text, 'cost', round(g.quantity * coalesce(p.cost_minor, 0))::bigint)
      order by g.quantity * coalesce(p.cost_minor, 0), p.name), '[]')
    from (
      select i.product_id, coalesce(sum(t.quantity_change) filter (where x.type = 'written_off'), 0) as written_off,
             coalesce(sum(t.quantity_change) filter (where x.type = 'counted'), 0) as counted,
             coalesce(sum(t.quantity_change) filter (where x.type = 'adjusted'), 0) as adjusted,
             coalesce(sum(t.quantity_change) filter (where x.type = 'found'), 0) as found, sum(t.quantity_change) as quantity
        from internal.whole_ledger t
        join public.orgs o on o.id = t.org_id
        left join internal.whole_ledger r on t.type = 'reversed' and r.org_id = t.org_id and r.id = t.reverses_transaction_id
        cross join lateral (select coalesce(r.type, t.type) as type) x
        join public.inventory i on i.org_id = t.org_id and i.id = t.inventory_id
       where t.org_id = p_org_id and t.type in ('written_off', 'adjusted', 'counted', 'found', 'reversed')
         and x.type in ('written_off', 'adjusted', 'counted', 'found')
         and t.created_at >= p_from::timestamp at time zone o.time_zone and t.created_at < (p_to + 1)::timestamp at time zone o.time_zone
         and (p_store_id is null or t.store_id = p_store_id)
       group by i.product_id) g
    join public.products p on p.org_id = p_org_id and p.id = g.product_id
$$;
