-- Reads what comes back: `p_asked` = [{ix, position, lineId, quantity, restock, storeId?, placeId?}]; at `placeId` goods of another
-- store lie down. Each line is worth the difference of two rounded
-- parts of its total, so that parts given back one by one add up to the whole, to the cent. The sales are locked already.
create or replace function internal.draft_returns(p_org_id uuid, p_asked jsonb) returns internal.return_draft[]
language sql volatile set search_path = '' as $$
  with asked as (
    select a.ix, a.position, a."lineId", a.quantity, coalesce(a.restock, true) as restock, l.sale_id, l.quantity as sold, l.total_minor, l.tax_minor, s.store_id, s.id as found,
           i.id as inventory_id, i.is_active and p.is_active as is_active, i.frozen_at, p.quantity_decimals, p.sku, s.number,
           coalesce((select sum(r.quantity) from public.refund_lines r where r.org_id = p_org_id and r.sale_line_id = l.id), 0)
             + coalesce(sum(a.quantity) over (partition by a.ix, a."lineId" order by a.position rows between unbounded preceding and 1 preceding), 0) as before
      from jsonb_to_recordset(p_asked) as a(ix integer, position integer, "lineId" uuid, quantity numeric, restock boolean, "storeId" uuid, "placeId" uuid)
      left join public.sale_lines l on l.org_id = p_org_id and l.id = a."lineId"
      left join public.sales s on s.org_id = p_org_id and s.id = l.sale_id and (a."storeId" is null or s.store_id = a."storeId")
      left join public.inventory i on i.org_id = p_org_id and i.id = coalesce(internal.home_row(p_org_id, l.inventory_id, a."placeId"), l.inventory_id)
      left join public.products p on p.org_id = p_org_id and p.id = i.product_id
  )
  select coalesce(array_agg(row(a.ix, a.position, internal.uuid_v7(), a.sale_id, a."lineId", a.inventory_id, a.quantity, a.restock,
      case when k.code is null then (round(a.total_minor * (a.before + a.quantity) / a.sold) - round(a.total_minor * a.before / a.sold))::bigint end,
      case when k.code is null then (round(a.tax_minor * (a.before + a.quantity) / a.sold) - round(a.tax_minor * a.before / a.sold))::bigint end,
      k.code, k.facts)::internal.return_draft order by a.ix, a.position), '{}')
    from asked a
    left join lateral (
      select x.code, jsonb_build_object('kind', x.kind, 'lineId', a."lineId", 'sku', a.sku, 'number', a.number, 'requested', trim_scale(a.quantity)::text, 'refundable', trim_scale(a.sold - a.before)::text,
               'sold', trim_scale(a.sold)::text, 'refunded', trim_scale(a.before)::text, 'inventoryId', a.inventory_id) as facts
        from (values
          (1, 'sale_not_found', a.found is null),
          (2, 'inventory_deactivated', a.restock and not a.is_active),
          (3, 'inventory_frozen', a.restock and a.frozen_at is not null),
          (4, 'invalid_quantity', not internal.is_quantity(a.quantity, a.quantity_decimals)),
          (5, 'refund_exceeds_sale', a.before + a.quantity > a.sold)) x(kind, code, holds)
       where x.holds order by x.kind limit 1) k on true
$$;
