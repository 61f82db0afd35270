-- Where goods that were sold in another store lie down when they come back here: the same product and lot at this place. Null: the
-- row is of this store and takes them itself, or there is no such row yet (`open_home_rows` makes it).
create or replace function internal.home_row(p_org_id uuid, p_inventory_id uuid, p_location_id uuid) returns uuid
language sql stable set search_path = '' as $$
  select h.id
    from public.inventory i
    join public.locations l on l.org_id = i.org_id and l.id = p_location_id and l.store_id <> i.store_id
    join public.inventory h on h.org_id = i.org_id and h.product_id = i.product_id and h.location_id = l.id and h.lot_id is not distinct from i.lot_id
   where i.org_id = p_org_id and i.id = p_inventory_id
$$;
