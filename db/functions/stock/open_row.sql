-- The stock row of a product (and lot) at a place, made if there is none yet: the only function that makes stock rows.
-- Two who open the same row at once get the same one, because the table knows it is unique.
create or replace function internal.open_row(p_act internal.act, p_product_id uuid, p_location_id uuid, p_lot_id uuid, p_noun text default 'stock')
returns uuid language plpgsql volatile set search_path = '' as $$
declare
  v_place public.locations;
  v_product public.products;
  v_id uuid;
begin
  select * into v_place from public.locations l where l.org_id = p_act.org_id and l.id = p_location_id;
  if not found or not internal.in_store(p_act, v_place.store_id) then
    perform internal.refuse('location_not_found', jsonb_build_object('locationId', p_location_id));
  end if;
  select * into v_product from public.products p where p.org_id = p_act.org_id and p.id = p_product_id;
  if not found then
    perform internal.refuse('product_not_found', jsonb_build_object('productId', p_product_id));
  end if;
  if not v_place.is_active then
    perform internal.refuse(p_noun || '_deactivated', jsonb_build_object('what', 'location', 'locationId', p_location_id));
  end if;
  if v_product.has_lots and p_lot_id is null then
    perform internal.refuse('lot_required', jsonb_build_object('sku', v_product.sku));
  end if;
  select i.id into v_id from public.inventory i
   where i.org_id = p_act.org_id and i.product_id = p_product_id and i.location_id = p_location_id and i.lot_id is not distinct from p_lot_id
     and i.sealed_at is null;
  if v_id is not null then
    return v_id;
  end if;
  insert into public.inventory (org_id, store_id, product_id, location_id, lot_id)
  values (p_act.org_id, v_place.store_id, p_product_id, p_location_id, p_lot_id)
  on conflict (org_id, product_id, location_id, lot_id) where sealed_at is null do nothing;
  select i.id into v_id from public.inventory i
   where i.org_id = p_act.org_id and i.product_id = p_product_id and i.location_id = p_location_id and i.lot_id is not distinct from p_lot_id
     and i.sealed_at is null;
  return v_id;
end $$;
