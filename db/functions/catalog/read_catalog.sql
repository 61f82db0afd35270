-- What is sold here and how much of it lies where: active products with the stock rows of the session's store, the till's own
-- place first. `sku` finds one product, `q` searches name, SKU and barcode; pages go by name.
create or replace function public.read_catalog(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v internal.act := internal.reader('read_stock', p_request);
  v_query jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := coalesce((v_query ->> 'limit')::integer, 50);
  v_after text[] := string_to_array(convert_from(decode(coalesce(v_query ->> 'cursor', ''), 'hex'), 'UTF8'), E'\x1f');
  v_like text := '%' || replace(replace(replace(lower(v_query ->> 'q'), '\', '\\'), '%', '\%'), '_', '\_') || '%';
  v_place uuid;
  v_places uuid[] := internal.channel_places(v);
  v_products jsonb;
  v_next text;
begin
  select r.location_id into v_place from public.registers r where r.org_id = v.org_id and r.id = v.register_id;
  with page as (
    select p.* from public.products p
     where p.org_id = v.org_id and p.is_active
       and (v_query ->> 'sku' is null or p.sku = v_query ->> 'sku')
       and (v_query ->> 'q' is null or lower(p.name) like v_like or lower(p.sku) like v_like
         or exists (select 1 from public.product_barcodes b where b.org_id = p.org_id and b.product_id = p.id and b.barcode = v_query ->> 'q'))
       and (cardinality(v_after) is distinct from 2 or (lower(p.name), p.id) > (v_after[1], v_after[2]::uuid))
     order by lower(p.name), p.id limit v_limit + 1
  ), numbered as (
    select p.*, row_number() over (order by lower(p.name), p.id) as n, count(*) over () as found from page p
  )
  select jsonb_agg(jsonb_build_object('id', p.id, 'sku', p.sku, 'name', p.name, 'unit', p.unit, 'priceMinor', p.price_minor,
           'taxIncluded', c.is_included, 'inventory', coalesce(rows.list, '[]')) order by p.n) filter (where p.n <= v_limit),
         max(case when p.n = v_limit and p.found > v_limit then encode(convert_to(lower(p.name) || E'\x1f' || p.id, 'UTF8'), 'hex') end)
    into v_products, v_next
    from numbered p
    join public.tax_classes c on c.org_id = p.org_id and c.id = p.tax_class_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('inventoryId', i.id, 'locationId', i.location_id, 'locationName', l.name,
               'quantity', trim_scale(i.quantity)::text, 'reserved', trim_scale(i.reserved)::text,
               'available', trim_scale(i.quantity - i.reserved)::text, 'version', i.version)
               order by (i.location_id = v_place) desc nulls last, l.walk_order, l.name, i.id) as list
        from public.inventory i join public.locations l on l.org_id = i.org_id and l.id = i.location_id
       where i.org_id = p.org_id and i.product_id = p.id and i.is_active and (v.store_id is null or i.store_id = v.store_id)
         and (v.channel_id is null or i.location_id = any (v_places))) rows on true;
  return jsonb_build_object('products', coalesce(v_products, '[]'), 'nextCursor', v_next, 'catalogVersion', internal.catalog_version(v.org_id));
end $$;
