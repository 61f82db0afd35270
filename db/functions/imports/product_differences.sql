-- Line by line, what a list of products would change: new, changed (with before and after), or the same.
create or replace function internal.product_differences(p_org_id uuid, p_rows jsonb)
returns table (line integer, sku text, outcome text, changes jsonb) language sql stable set search_path = '' as $$
  select r.line, r.sku, case when p.id is null then 'new' when c.changes = '{}' then 'same' else 'changed' end, c.changes
    from jsonb_to_recordset(p_rows) as r(line integer, problem text, sku text, name text, "priceMinor" bigint, "costMinor" bigint, category text,
      supplier text, "reorderPoint" numeric, barcode text)
    left join public.products p on p.org_id = p_org_id and p.sku = r.sku
    left join public.categories k on k.org_id = p_org_id and k.id = p.category_id
    left join public.suppliers s on s.org_id = p_org_id and s.id = p.supplier_id
    cross join lateral (
      select coalesce(jsonb_object_agg(f.name, jsonb_build_array(f.before, f.after)), '{}') as changes from (values
        ('name', p.name, r.name), ('priceMinor', p.price_minor::text, r."priceMinor"::text), ('costMinor', p.cost_minor::text, r."costMinor"::text),
        ('category', k.name, r.category), ('supplier', s.name, r.supplier),
        ('reorderPoint', trim_scale(p.reorder_point)::text, trim_scale(r."reorderPoint")::text),
        ('barcode', (select b.barcode from public.product_barcodes b where b.org_id = p_org_id and b.product_id = p.id and b.barcode = r.barcode), r.barcode)
      ) f(name, before, after) where f.after is not null and f.before is distinct from f.after) c
   where r.problem is null
$$;
