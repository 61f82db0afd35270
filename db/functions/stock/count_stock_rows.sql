-- How many lines the stock table of a filter is as a file: one for each place and lot, and one for a product that lies nowhere.
create or replace function public.count_stock_rows(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v internal.act := internal.reader('watch_stock', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_like text := internal.like_of(q ->> 'q');
  v_is_active boolean := coalesce(q ->> 'status', '') <> 'inactive';
  v_is_short boolean := coalesce(q ->> 'status' in ('low', 'out'), false);
  v_short uuid[] := case when v_is_short then (select s.ids from internal.short_list(v, q) s) end;
  v_by_barcode uuid[] := array(select b.product_id from public.product_barcodes b where b.org_id = v.org_id and b.barcode = q ->> 'q');
begin
  return jsonb_build_object('isMore', false, 'rows', (
    select count(*) from (
      select s.id from unnest(v_short) s(id) where v_is_short
      union all
      select p.id from public.products p
       where not v_is_short and p.org_id = v.org_id and p.is_active = v_is_active
         and (not q ? 'categoryId' or p.category_id = (q ->> 'categoryId')::uuid)
         and (not q ? 'supplierId' or p.supplier_id = (q ->> 'supplierId')::uuid)
         and (v_like is null or lower(p.name) like v_like or lower(p.sku) like v_like or p.id = any (v_by_barcode))) p
      left join public.inventory i on i.org_id = v.org_id and i.product_id = p.id and internal.in_store(v, i.store_id)
       and (not q ? 'storeId' or i.store_id = (q ->> 'storeId')::uuid)
       and (not q ? 'locationId' or i.location_id = (q ->> 'locationId')::uuid)));
end $$;
