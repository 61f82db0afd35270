-- Writes a judged list of products; categories and suppliers it names are made where they are new.
create or replace function internal.write_product_rows(p_org_id uuid, p_rows jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_now timestamptz := clock_timestamp();
  v_moved uuid[]; -- those that change their category
begin
  insert into public.categories (org_id, name)
  select distinct p_org_id, r.category from jsonb_to_recordset(p_rows) as r(category text)
   where r.category is not null and not exists (select 1 from public.categories c where c.org_id = p_org_id and c.name = r.category);
  insert into public.suppliers (org_id, name)
  select distinct p_org_id, r.supplier from jsonb_to_recordset(p_rows) as r(supplier text)
   where r.supplier is not null and not exists (select 1 from public.suppliers s where s.org_id = p_org_id and s.name = r.supplier);
  perform 1 from public.products p where p.org_id = p_org_id
     and p.sku in (select r.sku from jsonb_to_recordset(p_rows) as r(sku text)) order by p.id for update;
  v_moved := array(select p.id from jsonb_to_recordset(p_rows) as r(sku text, category text)
    join public.products p on p.org_id = p_org_id and p.sku = r.sku
    join public.categories c on c.org_id = p_org_id and c.name = r.category
   where c.id is distinct from p.category_id);
  perform internal.move_category(p_org_id, v_moved, -1);
  insert into public.products as p (org_id, sku, name, unit, quantity_decimals, price_minor, cost_minor, tax_class_id, category_id, supplier_id,
    reorder_point, reorder_quantity, updated_at)
  select p_org_id, r.sku, coalesce(r.name, o.name), coalesce(o.unit, r.unit, 'piece'), coalesce(o.quantity_decimals, r.decimals, 0),
         coalesce(r."priceMinor", o.price_minor), coalesce(r."costMinor", o.cost_minor), coalesce(t.id, o.tax_class_id, only_one.id),
         coalesce(c.id, o.category_id), coalesce(s.id, o.supplier_id), coalesce(r."reorderPoint", o.reorder_point),
         coalesce(r."reorderQuantity", o.reorder_quantity), v_now
    from jsonb_to_recordset(p_rows) as r(sku text, name text, unit text, decimals smallint, "priceMinor" bigint, "costMinor" bigint, "taxClass" text,
      category text, supplier text, "reorderPoint" numeric, "reorderQuantity" numeric)
    left join public.products o on o.org_id = p_org_id and o.sku = r.sku
    left join lateral (select x.id from public.tax_classes x where x.org_id = p_org_id and lower(x.name) = lower(r."taxClass") order by x.id limit 1) t on true
    left join lateral (select x.id from public.tax_classes x where x.org_id = p_org_id order by x.id limit 1) only_one on true
    left join lateral (select x.id from public.categories x where x.org_id = p_org_id and x.name = r.category order by x.id limit 1) c on true
    left join lateral (select x.id from public.suppliers x where x.org_id = p_org_id and x.name = r.supplier order by x.id limit 1) s on true
  on conflict (org_id, sku) do update
     set name = excluded.name, price_minor = excluded.price_minor, cost_minor = excluded.cost_minor, tax_class_id = excluded.tax_class_id,
         category_id = excluded.category_id, supplier_id = excluded.supplier_id, reorder_point = excluded.reorder_point,
         reorder_quantity = excluded.reorder_quantity, updated_at = excluded.updated_at;
  perform internal.move_category(p_org_id, v_moved, 1);
  insert into public.product_barcodes (org_id, product_id, barcode)
  select p_org_id, p.id, r.barcode from jsonb_to_recordset(p_rows) as r(sku text, barcode text)
    join public.products p on p.org_id = p_org_id and p.sku = r.sku where r.barcode is not null
  on conflict (org_id, barcode) do nothing;
end $$;
