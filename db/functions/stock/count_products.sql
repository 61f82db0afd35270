-- How many products a filter finds, counted no further than one beyond `most`: nobody needs to know it better, and a search among a hundred
-- thousand need not be read to its end. That is ten thousand, and a thousand for one or two letters, which no index finds.
create or replace function internal.count_products(p_act internal.act, p_query jsonb, out total bigint, out most integer)
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v_like text := internal.like_of(p_query ->> 'q');
  v_is_active boolean := coalesce(p_query ->> 'status', '') <> 'inactive';
  v_by_barcode uuid[] := array(select b.product_id from public.product_barcodes b where b.org_id = p_act.org_id and b.barcode = p_query ->> 'q');
begin
  most := case when length(p_query ->> 'q') < 3 then 1000 else 10000 end;
  select count(*) into total from (
    select 1 from public.products p
     where p.org_id = p_act.org_id and p.is_active = v_is_active
       and (not p_query ? 'categoryId' or p.category_id = (p_query ->> 'categoryId')::uuid)
       and (not p_query ? 'supplierId' or p.supplier_id = (p_query ->> 'supplierId')::uuid)
       and (v_like is null or lower(p.name) like v_like or lower(p.sku) like v_like or p.id = any (v_by_barcode))
     limit most + 1) x;
end $$;
