-- A product's barcodes, packs and bundle parts become exactly what its form says.
create or replace function internal.save_product_parts(p_act internal.act, p_product_id uuid) returns void
language plpgsql volatile set search_path = '' as $$
declare
  b jsonb := p_act.body;
begin
  delete from public.product_barcodes c where c.org_id = p_act.org_id and c.product_id = p_product_id
    and c.barcode not in (select jsonb_array_elements_text(coalesce(b -> 'barcodes', '[]')));
  insert into public.product_barcodes (org_id, product_id, barcode)
  select distinct p_act.org_id, p_product_id, x.barcode from jsonb_array_elements_text(coalesce(b -> 'barcodes', '[]')) x(barcode)
  on conflict (org_id, barcode) do nothing;
  delete from public.product_units u where u.org_id = p_act.org_id and u.product_id = p_product_id;
  insert into public.product_units (org_id, product_id, name, factor, barcode)
  select distinct on (x.name) p_act.org_id, p_product_id, x.name, x.factor, x.barcode
    from jsonb_to_recordset(coalesce(b -> 'units', '[]')) as x(name text, factor numeric, barcode text) order by x.name;
  delete from public.bundle_parts q where q.org_id = p_act.org_id and q.bundle_id = p_product_id;
  insert into public.bundle_parts (org_id, bundle_id, part_id, quantity)
  select p_act.org_id, p_product_id, x."productId", sum(x.quantity)
    from jsonb_to_recordset(coalesce(b -> 'parts', '[]')) as x("productId" uuid, quantity numeric) group by x."productId";
end $$;
