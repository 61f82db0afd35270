-- Every product an order is short of, once: all its lines, the sum they want, and what the method's places have (where a line may not
-- be split, the fullest of them).
create or replace function internal.order_short(
  p_org_id uuid, p_method public.shipping_methods, p_needs internal.order_need[], p_short uuid[])
returns jsonb language sql stable set search_path = '' as $$
  select jsonb_agg(jsonb_build_object('inventoryId', c.inventory_id, 'sku', p.sku, 'lines', n.lines,
           'requested', trim_scale(n.wanted)::text, 'available', trim_scale(coalesce(c.available, 0))::text) order by n.lines)
    from (select x.product_id, jsonb_agg(x.position order by x.position) as lines, sum(x.quantity) as wanted
            from unnest(p_needs) x where x.product_id = any (p_short) group by x.product_id) n
    join public.products p on p.org_id = p_org_id and p.id = n.product_id
    left join lateral (
      select (array_agg(y.first_row order by y.place))[1] as inventory_id, case when p_method.may_split then sum(y.available) else max(y.available) end as available
        from (select r.location_id, min(r.place) as place, sum(r.available) as available, (array_agg(r.inventory_id order by r.place))[1] as first_row
                from internal.candidate_rows(p_org_id, p_method.id, array[n.product_id]) r group by r.location_id) y) c on true
$$;
