-- One line of the stock table: a product, what lies where of it, and how it stands to its reorder point. `p_query` may narrow the places.
create or replace function internal.product_line(p_act internal.act, p_product public.products, p_query jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', p_product.id, 'sku', p_product.sku, 'name', p_product.name, 'unit', p_product.unit,
    'decimals', p_product.quantity_decimals, 'priceMinor', p_product.price_minor, 'costMinor', p_product.cost_minor,
    'categoryId', p_product.category_id, 'supplierId', p_product.supplier_id, 'isActive', p_product.is_active, 'imageName', p_product.image_name,
    'reorderPoint', trim_scale(p_product.reorder_point)::text,
    'onHand', trim_scale(coalesce(sum(i.quantity), 0))::text, 'reserved', trim_scale(coalesce(sum(i.reserved), 0))::text,
    'available', trim_scale(coalesce(sum(i.quantity - i.reserved), 0))::text,
    'valueMinor', round(coalesce(sum(i.quantity), 0) * coalesce(p_product.cost_minor, p_product.price_minor))::bigint,
    'status', case when not p_product.is_active then 'inactive' when coalesce(sum(i.quantity - i.reserved), 0) <= 0 then 'out'
      when sum(i.quantity - i.reserved) <= p_product.reorder_point then 'low' else 'good' end,
    'rows', coalesce(jsonb_agg(jsonb_build_object('inventoryId', i.id, 'locationId', l.id, 'locationName', l.name, 'kind', l.kind,
        'lotId', i.lot_id, 'lotCode', lot.code, 'expiresOn', lot.expires_at, 'quantity', trim_scale(i.quantity)::text,
        'reserved', trim_scale(i.reserved)::text, 'available', trim_scale(i.quantity - i.reserved)::text, 'version', i.version,
        'isActive', i.is_active, 'frozenWhy', i.frozen_why, 'bin', i.bin)
      order by l.walk_order, l.name, lot.expires_at nulls last, i.id) filter (where i.id is not null), '[]'))
  from public.locations l
  join public.inventory i on i.org_id = l.org_id and i.location_id = l.id and i.product_id = p_product.id
  left join public.lots lot on lot.org_id = i.org_id and lot.id = i.lot_id
  where l.org_id = p_product.org_id and internal.in_store(p_act, i.store_id)
    and (not p_query ? 'storeId' or i.store_id = (p_query ->> 'storeId')::uuid)
    and (not p_query ? 'locationId' or i.location_id = (p_query ->> 'locationId')::uuid)
$$;
