-- Whether a product is one of those asked for by category, supplier, use, or a barcode typed into the search.
create or replace function internal.product_matches(p public.products, p_query jsonb) returns boolean
language sql stable set search_path = '' as $$
  select (not p_query ? 'categoryId' or p.category_id = (p_query ->> 'categoryId')::uuid)
     and (not p_query ? 'supplierId' or p.supplier_id = (p_query ->> 'supplierId')::uuid)
     and p.is_active = (coalesce(p_query ->> 'status', '') <> 'inactive')
$$;
