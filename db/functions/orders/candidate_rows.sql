-- The stock rows a shipping method may take these products from, first asked first; within a place the lot that expires first.
create or replace function internal.candidate_rows(p_org_id uuid, p_method_id uuid, p_product_ids uuid[])
returns table (inventory_id uuid, product_id uuid, location_id uuid, place integer, available numeric)
language sql stable set search_path = '' as $$
  select i.id, i.product_id, i.location_id, (row_number() over (order by r.rank, l.expires_at nulls last, i.id))::integer, i.quantity - i.reserved
    from public.shipping_rules r
    join public.locations o on o.org_id = p_org_id and o.id = r.location_id and o.is_active
    join public.inventory i on i.org_id = p_org_id and i.location_id = r.location_id and i.product_id = any (p_product_ids)
     and i.is_active and i.frozen_at is null
    join public.products p on p.org_id = p_org_id and p.id = i.product_id and p.is_active
    left join public.lots l on l.org_id = p_org_id and l.id = i.lot_id
   where r.org_id = p_org_id and r.method_id = p_method_id and (l.expires_at is null or l.expires_at >= internal.clock()::date)
$$;
