-- Refuses what a product cannot be: pointing at nothing, a SKU or barcode of another, or another unit once its ledger has begun.
create or replace function internal.judge_product(p_act internal.act, p_body jsonb, p_old public.products) returns void
language plpgsql stable set search_path = '' as $$
declare
  v_missing text;
  v_barcode text;
begin
  select w.what into v_missing from (
    select 'taxClass' as what, not exists (select 1 from public.tax_classes t where t.org_id = p_act.org_id and t.id = (p_body ->> 'taxClassId')::uuid) as is_missing
    union all select 'category', p_body ->> 'categoryId' is not null
      and not exists (select 1 from public.categories c where c.org_id = p_act.org_id and c.id = (p_body ->> 'categoryId')::uuid)
    union all select 'supplier', p_body ->> 'supplierId' is not null
      and not exists (select 1 from public.suppliers s where s.org_id = p_act.org_id and s.id = (p_body ->> 'supplierId')::uuid)
    union all select 'location', p_body ->> 'primaryLocationId' is not null
      and not exists (select 1 from public.locations l where l.org_id = p_act.org_id and l.id = (p_body ->> 'primaryLocationId')::uuid)
    union all select 'parent', p_body ->> 'parentId' is not null
      and not exists (select 1 from public.products q where q.org_id = p_act.org_id and q.id = (p_body ->> 'parentId')::uuid and q.id is distinct from p_old.id)
    union all select 'part', exists (select 1 from jsonb_array_elements(coalesce(p_body -> 'parts', '[]')) x
      where not exists (select 1 from public.products q
        where q.org_id = p_act.org_id and q.id = (x ->> 'productId')::uuid and not q.is_bundle and q.id is distinct from p_old.id))) w
   where w.is_missing limit 1;
  if v_missing is not null then
    perform internal.refuse('not_found', jsonb_build_object('what', v_missing));
  end if;
  perform internal.refuse_taken(exists (select 1 from public.products q
    where q.org_id = p_act.org_id and q.sku = p_body ->> 'sku' and q.id is distinct from p_old.id), 'sku_taken', jsonb_build_object('sku', p_body ->> 'sku'));
  select b.barcode into v_barcode from public.product_barcodes b
   where b.org_id = p_act.org_id and b.product_id is distinct from p_old.id
     and b.barcode in (select jsonb_array_elements_text(coalesce(p_body -> 'barcodes', '[]'))) limit 1;
  perform internal.refuse_taken(v_barcode is not null, 'barcode_taken', jsonb_build_object('barcode', v_barcode));
  if p_old.id is not null
     and (p_old.unit, p_old.quantity_decimals::integer, p_old.has_lots, p_old.is_bundle) is distinct from
         (coalesce(p_body ->> 'unit', 'piece'), coalesce((p_body ->> 'decimals')::integer, 0), coalesce((p_body ->> 'hasLots')::boolean, false),
          jsonb_array_length(coalesce(p_body -> 'parts', '[]')) > 0)
     and exists (select 1 from public.inventory i where i.org_id = p_act.org_id and i.product_id = p_old.id and i.last_seq > 0) then
    perform internal.refuse('still_in_use', jsonb_build_object('what', 'unit', 'sku', p_old.sku));
  end if;
end $$;
