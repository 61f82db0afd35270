-- Line by line, what lies there and what would lie there (the first thousand lines).
create or replace function internal.stock_differences(p_act internal.act, p_rows jsonb, p_is_set boolean) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('line', d.line, 'key', d.sku, 'location', d.location, 'before', trim_scale(d.before)::text,
      'after', trim_scale(case when p_is_set then d.quantity else d.before + d.quantity end)::text) order by d.line), '[]')
    from (
      select r.line, r.sku, l.name as location, r.quantity, coalesce(i.quantity, 0) as before
        from jsonb_to_recordset(p_rows) as r(line integer, problem text, sku text, location text, lot text, quantity numeric)
        join public.products p on p.org_id = p_act.org_id and p.sku = r.sku
        join public.locations l on l.org_id = p_act.org_id and lower(l.name) = lower(r.location) and l.is_active
        left join public.lots t on t.org_id = p_act.org_id and t.product_id = p.id and t.code = r.lot
        left join public.inventory i on i.org_id = p_act.org_id and i.product_id = p.id and i.location_id = l.id and i.lot_id is not distinct from t.id
       where r.problem is null order by r.line limit 1000) d
$$;
