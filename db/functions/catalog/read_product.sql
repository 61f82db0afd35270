-- One product as its form shows it: every member that `save_product` takes.
create or replace function public.read_product(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_stock', p_request);
  p public.products;
begin
  select * into p from public.products x where x.org_id = v.org_id and x.id = (p_request -> 'path' ->> 'id')::uuid;
  if not found then
    perform internal.refuse('product_not_found', jsonb_build_object('productId', p_request -> 'path' ->> 'id'));
  end if;
  return jsonb_build_object('product', jsonb_build_object('id', p.id, 'sku', p.sku, 'name', p.name, 'unit', p.unit, 'decimals', p.quantity_decimals,
    'priceMinor', p.price_minor, 'costMinor', p.cost_minor, 'taxClassId', p.tax_class_id, 'categoryId', p.category_id, 'supplierId', p.supplier_id,
    'supplierName', (select s.name from public.suppliers s where s.org_id = p.org_id and s.id = p.supplier_id),
    'primaryLocationId', p.primary_location_id, 'parentId', p.parent_id, 'variantName', p.variant_name, 'hasLots', p.has_lots,
    'favouritePosition', p.favourite_position, 'imageName', p.image_name, 'reorderPoint', trim_scale(p.reorder_point)::text,
    'reorderQuantity', trim_scale(p.reorder_quantity)::text, 'isActive', p.is_active,
    'hasHistory', exists (select 1 from public.inventory i where i.org_id = p.org_id and i.product_id = p.id and i.last_seq > 0),
    'parentName', (select x.name from public.products x where x.org_id = p.org_id and x.id = p.parent_id),
    'variants', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'sku', x.sku, 'name', x.name, 'variantName', x.variant_name) order by x.variant_name, x.id), '[]')
      from public.products x where x.org_id = p.org_id and x.parent_id = p.id),
    'barcodes', (select coalesce(jsonb_agg(b.barcode order by b.barcode), '[]') from public.product_barcodes b where b.org_id = p.org_id and b.product_id = p.id),
    'units', (select coalesce(jsonb_agg(jsonb_build_object('name', u.name, 'factor', trim_scale(u.factor)::text, 'barcode', u.barcode) order by u.factor), '[]')
      from public.product_units u where u.org_id = p.org_id and u.product_id = p.id),
    'parts', (select coalesce(jsonb_agg(jsonb_build_object('productId', q.part_id, 'name', r.name, 'sku', r.sku, 'quantity', trim_scale(q.quantity)::text) order by r.name), '[]')
      from public.bundle_parts q join public.products r on r.org_id = q.org_id and r.id = q.part_id where q.org_id = p.org_id and q.bundle_id = p.id)));
end $$;
