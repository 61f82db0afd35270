-- A stock row's level as live screens take it; `version` says which of two is newer.
create or replace function internal.level_json(i public.inventory) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('inventoryId', i.id, 'orgId', i.org_id, 'storeId', i.store_id, 'productId', i.product_id, 'locationId', i.location_id,
    'quantity', trim_scale(i.quantity), 'reserved', trim_scale(i.reserved),
    'available', trim_scale(i.quantity - i.reserved), 'version', i.version)
$$;
