-- The products that are low or out, the emptiest first.
create or replace function internal.find_short_products(p_org_id uuid, p_query jsonb) returns uuid[]
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v_like text := internal.like_of(p_query ->> 'q');
begin
  return array(
    select p.id
      from public.products p
      left join (
        select i.product_id, sum(i.quantity - i.reserved) as available from public.inventory i
         where i.org_id = p_org_id
           and (not p_query ? 'storeId' or i.store_id = (p_query ->> 'storeId')::uuid)
           and (not p_query ? 'locationId' or i.location_id = (p_query ->> 'locationId')::uuid)
         group by i.product_id) s on s.product_id = p.id
     where p.org_id = p_org_id and not p.is_bundle and p.is_active
       and (not p_query ? 'categoryId' or p.category_id = (p_query ->> 'categoryId')::uuid)
       and (not p_query ? 'supplierId' or p.supplier_id = (p_query ->> 'supplierId')::uuid)
       and (v_like is null or lower(p.name) like v_like or lower(p.sku) like v_like)
       and case p_query ->> 'status'
         when 'out' then coalesce(s.available, 0) <= 0
         else coalesce(s.available, 0) > 0 and s.available <= p.reorder_point end
     order by coalesce(s.available, 0) / nullif(p.reorder_point, 0) nulls last, lower(p.name), p.id);
end $$;
