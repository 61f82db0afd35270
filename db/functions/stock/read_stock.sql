-- What lies where: now, or at a moment from the ledger; row by row in id order.
create or replace function public.read_stock(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_stock', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := internal.page_limit(q);
  v_at timestamptz := coalesce((q ->> 'at')::timestamptz, internal.clock());
  v_places uuid[] := internal.channel_places(v);
  v_list jsonb;
begin
  if q ? 'inventoryId' and not exists (select 1 from public.inventory i
      where i.org_id = v.org_id and i.id = (q ->> 'inventoryId')::uuid and internal.in_store(v, i.store_id)
        and (v.channel_id is null or i.location_id = any (v_places))) then
    perform internal.refuse('stock_not_found', jsonb_build_object('inventoryId', q ->> 'inventoryId'));
  end if;
  select jsonb_agg(jsonb_build_object('id', x.id, 'inventoryId', x.id, 'productId', x.product_id, 'locationId', x.location_id, 'sku', x.sku,
      'productName', x.name, 'unit', x.unit, 'locationName', x.place, 'quantity', trim_scale(x.quantity)::text) order by x.id) into v_list
    from (
      select i.id, i.product_id, i.location_id, p.sku, p.name, p.unit, l.name as place,
             case when q ? 'at' then internal.quantity_at(v.org_id, i.id, v_at) else i.quantity end as quantity
        from public.inventory i
        join public.products p on p.org_id = i.org_id and p.id = i.product_id
        join public.locations l on l.org_id = i.org_id and l.id = i.location_id
       where i.org_id = v.org_id and internal.in_store(v, i.store_id) and (v.channel_id is null or i.location_id = any (v_places))
         and (not q ? 'inventoryId' or i.id = (q ->> 'inventoryId')::uuid)
         and (not q ? 'productId' or i.product_id = (q ->> 'productId')::uuid)
         and (not q ? 'locationId' or i.location_id = (q ->> 'locationId')::uuid)
         and (not q ? 'cursor' or i.id > internal.cursor_id(q ->> 'cursor'))
       order by i.id limit v_limit + 1) x;
  return internal.page('stock', coalesce(v_list, '[]'), v_limit, jsonb_build_object('at', internal.iso(v_at)));
end $$;
