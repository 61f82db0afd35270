-- The products of one page, in order. Planned for the filters that are there, so that each finds its own index. A search looks first at
-- the next two thousand products in order, where a common word fills the page; only a rarer one is looked up by its letters and sorted.
-- One or two letters have no entry among the letters (an index of threes), so more is looked at in order before everything is.
create or replace function internal.find_products(p_act internal.act, p_query jsonb, p_seen public.products, p_limit integer) returns uuid[]
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v_like text := internal.like_of(p_query ->> 'q');
  v_is_active boolean := coalesce(p_query ->> 'status', '') <> 'inactive';
  v_ahead constant integer := case when length(p_query ->> 'q') < 3 then 10000 else 2000 end;
  v_by_barcode uuid[];
  v_found uuid[];
begin
  if v_like is null and p_query ->> 'sort' = 'sku' then
    return array(select p.id from public.products p
      where p.org_id = p_act.org_id and p.is_active = v_is_active
        and (not p_query ? 'categoryId' or p.category_id = (p_query ->> 'categoryId')::uuid)
        and (not p_query ? 'supplierId' or p.supplier_id = (p_query ->> 'supplierId')::uuid)
        and (p_seen.id is null or p.sku > p_seen.sku)
      order by p.sku limit p_limit);
  end if;
  if v_like is null then
    return array(select p.id from public.products p
      where p.org_id = p_act.org_id and p.is_active = v_is_active
        and (not p_query ? 'categoryId' or p.category_id = (p_query ->> 'categoryId')::uuid)
        and (not p_query ? 'supplierId' or p.supplier_id = (p_query ->> 'supplierId')::uuid)
        and (p_seen.id is null or (lower(p.name), p.id) > (lower(p_seen.name), p_seen.id))
      order by lower(p.name), p.id limit p_limit);
  end if;
  v_by_barcode := array(select b.product_id from public.product_barcodes b where b.org_id = p_act.org_id and b.barcode = p_query ->> 'q');
  v_found := array(
    select w.id from (
      select p.id, p.name, p.sku from public.products p
       where p.org_id = p_act.org_id and p.is_active = v_is_active
         and (not p_query ? 'categoryId' or p.category_id = (p_query ->> 'categoryId')::uuid)
         and (not p_query ? 'supplierId' or p.supplier_id = (p_query ->> 'supplierId')::uuid)
         and (p_seen.id is null or (lower(p.name), p.id) > (lower(p_seen.name), p_seen.id))
       order by lower(p.name), p.id limit v_ahead) w
     where lower(w.name) like v_like or lower(w.sku) like v_like or w.id = any (v_by_barcode)
     order by lower(w.name), w.id limit p_limit);
  if cardinality(v_found) = p_limit then
    return v_found;
  end if;
  return array(
    with hits as materialized (
      select p.id, lower(p.name) as name from public.products p
       where p.org_id = p_act.org_id and p.is_active = v_is_active
         and (not p_query ? 'categoryId' or p.category_id = (p_query ->> 'categoryId')::uuid)
         and (not p_query ? 'supplierId' or p.supplier_id = (p_query ->> 'supplierId')::uuid)
         and (p_seen.id is null or (lower(p.name), p.id) > (lower(p_seen.name), p_seen.id))
         and (lower(p.name) like v_like or lower(p.sku) like v_like or p.id = any (v_by_barcode)))
    select h.id from hits h order by h.name, h.id limit p_limit);
end $$;
