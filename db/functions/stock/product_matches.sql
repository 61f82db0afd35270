-- Whether a product is one of those asked for by category, supplier, use, or a barcode typed into the search. A formula: it is taken
-- into its query, where it finds an index and is not called a hundred thousand times.
create or replace function internal.product_matches(p public.products, p_query jsonb) returns boolean
language sql immutable parallel safe
return (not p_query ? 'categoryId' or p.category_id = (p_query ->> 'categoryId')::uuid)
   and (not p_query ? 'supplierId' or p.supplier_id = (p_query ->> 'supplierId')::uuid)
   and p.is_active = (coalesce(p_query ->> 'status', '') <> 'inactive');
