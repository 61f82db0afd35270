-- Those of a list, in its order, that a category, a supplier or a search leaves.
create or replace function internal.narrow_list(p_org_id uuid, p_query jsonb, p_ids uuid[]) returns uuid[]
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v_like text := internal.like_of(p_query ->> 'q');
begin
  return array(
    select l.id from unnest(p_ids) with ordinality l(id, n)
      join public.products p on p.org_id = p_org_id and p.id = l.id
     where (not p_query ? 'categoryId' or p.category_id = (p_query ->> 'categoryId')::uuid)
       and (not p_query ? 'supplierId' or p.supplier_id = (p_query ->> 'supplierId')::uuid)
       and (v_like is null or lower(p.name) like v_like or lower(p.sku) like v_like)
     order by l.n);
end $$;
