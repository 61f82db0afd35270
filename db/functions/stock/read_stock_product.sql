-- One product as its page shows it: every row, what holds what is reserved, what it is for, its documents, and thirty days of on-hand and sales.
create or replace function public.read_stock_product(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('watch_stock', p_request);
  v_product public.products;
  v_days integer := least(greatest(coalesce((p_request -> 'query' ->> 'days')::integer, 30), 7), 365);
begin
  select * into v_product from public.products p where p.org_id = v.org_id and p.id = (p_request -> 'path' ->> 'id')::uuid;
  if not found then
    perform internal.refuse('product_not_found', jsonb_build_object('productId', p_request -> 'path' ->> 'id'));
  end if;
  return jsonb_build_object('product', internal.product_line(v, v_product, '{}') || jsonb_build_object(
    'categoryName', (select c.name from public.categories c where c.org_id = v.org_id and c.id = v_product.category_id),
    'supplierName', (select s.name from public.suppliers s where s.org_id = v.org_id and s.id = v_product.supplier_id),
    'hasLots', v_product.has_lots, 'isBundle', v_product.is_bundle,
    'barcodes', (select coalesce(jsonb_agg(b.barcode order by b.barcode), '[]') from public.product_barcodes b
      where b.org_id = v.org_id and b.product_id = v_product.id),
    'units', (select coalesce(jsonb_agg(jsonb_build_object('name', u.name, 'factor', trim_scale(u.factor)::text) order by u.factor), '[]')
      from public.product_units u where u.org_id = v.org_id and u.product_id = v_product.id),
    'leased', (select coalesce(jsonb_object_agg(x.inventory_id, x.quantity), '{}') from (
      select r.inventory_id, trim_scale(sum(r.quantity))::text as quantity
        from public.reservations r join public.inventory i on i.org_id = r.org_id and i.id = r.inventory_id
       where r.org_id = v.org_id and r.kind = 'lease' and r.released_at is null and i.product_id = v_product.id group by r.inventory_id) x),
    'held', internal.held_by(v, v_product.id),
    'series', internal.product_series(v, v_product.id, v_days),
    'documents', (select coalesce(jsonb_agg(distinct r.document), '[]') from public.receipts r
      where r.org_id = v.org_id and r.product_id = v_product.id and r.document is not null)));
end $$;
