-- Adds a product, or changes the one its path names: its words, price and codes. What its ledger is written in (unit, decimals, lots,
-- bundle) stays as it is once something has moved.
create or replace function public.save_product(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_id uuid := (p_request -> 'path' ->> 'id')::uuid;
  v internal.act := internal.begin_act('catalogue', case when v_id is null then 'POST /api/products' else 'PUT /api/products/:id' end, p_request);
  b jsonb := v.body;
  v_now timestamptz := clock_timestamp();
  v_old public.products;
  v_new public.products;
  v_moved uuid[]; -- itself, where it changes its category
begin
  if v.replay is not null then
    return v.replay;
  end if;
  if v_id is not null then
    select * into v_old from public.products p where p.org_id = v.org_id and p.id = v_id for update;
    if not found then
      perform internal.refuse('product_not_found', jsonb_build_object('productId', v_id));
    end if;
  end if;
  perform internal.judge_product(v, b, v_old);
  v_new := jsonb_populate_record(v_old, jsonb_build_object('sku', b ->> 'sku', 'name', b ->> 'name', 'unit', coalesce(b ->> 'unit', 'piece'),
    'quantity_decimals', coalesce((b ->> 'decimals')::integer, 0), 'price_minor', b -> 'priceMinor', 'cost_minor', b -> 'costMinor',
    'tax_class_id', b ->> 'taxClassId', 'category_id', b ->> 'categoryId', 'supplier_id', b ->> 'supplierId',
    'primary_location_id', b ->> 'primaryLocationId', 'parent_id', b ->> 'parentId', 'variant_name', b ->> 'variantName',
    'is_bundle', jsonb_array_length(coalesce(b -> 'parts', '[]')) > 0, 'has_lots', coalesce((b ->> 'hasLots')::boolean, false),
    'favourite_position', b -> 'favouritePosition', 'image_name', b ->> 'imageName', 'reorder_point', b ->> 'reorderPoint',
    'reorder_quantity', b ->> 'reorderQuantity', 'updated_at', v_now));
  if v_id is null then
    insert into public.products (org_id, sku, name, unit, quantity_decimals, price_minor, cost_minor, tax_class_id, category_id, supplier_id,
      primary_location_id, parent_id, variant_name, is_bundle, has_lots, favourite_position, image_name, reorder_point, reorder_quantity, updated_at)
    values (v.org_id, v_new.sku, v_new.name, v_new.unit, v_new.quantity_decimals, v_new.price_minor, v_new.cost_minor, v_new.tax_class_id,
      v_new.category_id, v_new.supplier_id, v_new.primary_location_id, v_new.parent_id, v_new.variant_name, v_new.is_bundle, v_new.has_lots,
      v_new.favourite_position, v_new.image_name, v_new.reorder_point, v_new.reorder_quantity, v_now)
    returning id into v_id;
  else
    v_moved := case when v_new.category_id is distinct from v_old.category_id then array[v_id] else '{}' end;
    perform internal.move_category(v.org_id, v_moved, -1);
    update public.products p
       set sku = v_new.sku, name = v_new.name, unit = v_new.unit, quantity_decimals = v_new.quantity_decimals, price_minor = v_new.price_minor,
           cost_minor = v_new.cost_minor, tax_class_id = v_new.tax_class_id, category_id = v_new.category_id, supplier_id = v_new.supplier_id,
           primary_location_id = v_new.primary_location_id, parent_id = v_new.parent_id, variant_name = v_new.variant_name,
           is_bundle = v_new.is_bundle, has_lots = v_new.has_lots, favourite_position = v_new.favourite_position,
           image_name = v_new.image_name, reorder_point = v_new.reorder_point, reorder_quantity = v_new.reorder_quantity, updated_at = v_now
     where p.org_id = v.org_id and p.id = v_id;
    perform internal.move_category(v.org_id, v_moved, 1);
  end if;
  perform internal.save_product_parts(v, v_id);
  perform internal.audit(v, v.template, 'product:' || v_id, jsonb_build_object('sku', v_new.sku, 'priceMinor', v_new.price_minor,
    'priceBefore', v_old.price_minor));
  return internal.end_act(v, case when v_old.id is null then 201 else 200 end, jsonb_build_object('product', jsonb_build_object('id', v_id, 'sku', v_new.sku)));
end $$;
