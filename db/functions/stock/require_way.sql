-- Refuses a way goods cannot take: another product or lot, the same place, or straight into another store past its transit place.
create or replace function internal.require_way(p_act internal.act, p_from public.inventory, p_to public.inventory) returns void
language plpgsql stable set search_path = '' as $$
declare
  v_transit uuid;
begin
  if p_from.product_id <> p_to.product_id or p_from.lot_id is distinct from p_to.lot_id then
    perform internal.refuse('different_product', jsonb_build_object('fromInventoryId', p_from.id, 'toInventoryId', p_to.id));
  end if;
  if p_from.location_id = p_to.location_id then
    perform internal.refuse('same_location_transfer', jsonb_build_object('locationId', p_to.location_id));
  end if;
  if p_from.store_id <> p_to.store_id and not exists (select 1 from public.locations l
      where l.org_id = p_act.org_id and l.id = p_to.location_id and l.kind = 'transit') then
    select l.id into v_transit from public.locations l
     where l.org_id = p_act.org_id and l.store_id = p_to.store_id and l.kind = 'transit' and l.is_active order by l.id limit 1;
    perform internal.refuse('transit_required', jsonb_build_object('toLocationId', p_to.location_id, 'transitLocationId', v_transit));
  end if;
end $$;
