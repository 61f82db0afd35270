-- The goods of a till, page by page: every row of its own place, with what a tile, a search and a scan need. Rows are arrays, in the
-- order of `fields`, because a hundred thousand objects with the same twenty names are mostly names.
create or replace function public.read_goods(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('sell', p_request);
  v_limit integer := coalesce((p_request -> 'query' ->> 'limit')::integer, 2000);
  v_after uuid := coalesce((p_request -> 'query' ->> 'cursor')::uuid, '00000000-0000-0000-0000-000000000000');
  v_rows jsonb;
begin
  if v.register_id is null then
    perform internal.refuse('register_required');
  end if;
  select coalesce(jsonb_agg(jsonb_build_array(g.id, g.product_id, g.sku, g.name, g.unit, g.quantity_decimals, g.price_minor, g.tax_class_id, g.category_id,
      g.favourite_position, g.barcodes, trim_scale(g.quantity)::text, trim_scale(g.quantity - g.reserved)::text, g.version, trim_scale(g.reorder_point)::text,
      g.variant_name, g.parent_id, g.lot) order by g.id), '[]') into v_rows
    from (
      select i.id, i.product_id, p.sku, p.name, p.unit, p.quantity_decimals, p.price_minor, p.tax_class_id, p.category_id, p.favourite_position,
             i.quantity, i.reserved, i.version, p.reorder_point, p.variant_name, p.parent_id, lot.code as lot,
             (select jsonb_agg(b.barcode) from public.product_barcodes b where b.org_id = p.org_id and b.product_id = p.id) as barcodes
        from public.registers r
        join public.inventory i on i.org_id = r.org_id and i.location_id = r.location_id and i.is_active
        join public.products p on p.org_id = i.org_id and p.id = i.product_id and p.is_active
        left join public.lots lot on lot.org_id = i.org_id and lot.id = i.lot_id
       where r.org_id = v.org_id and r.id = v.register_id and i.id > v_after
       order by i.id limit v_limit) g;
  return jsonb_build_object('goods', v_rows, 'nextCursor', case when jsonb_array_length(v_rows) = v_limit then v_rows -> -1 ->> 0 end);
end $$;
