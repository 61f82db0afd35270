-- Where a transfer ends: the row it names, or the same product's (and lot's) row at a place, which is made when it is new.
-- The giving row is locked first where a row is made, so that two who make the same one cannot wait on each other.
create or replace function internal.row_to_reach(p_act internal.act, p_from uuid, p_to uuid, p_location_id uuid) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  v_from public.inventory;
  v_to uuid := p_to;
begin
  select * into v_from from public.inventory i where i.org_id = p_act.org_id and i.id = p_from and internal.in_store(p_act, i.store_id);
  if not found then
    perform internal.refuse('from_stock_not_found', jsonb_build_object('inventoryId', p_from));
  end if;
  if v_to is null then
    if not exists (select 1 from public.locations l where l.org_id = p_act.org_id and l.id = p_location_id) then
      perform internal.refuse('location_not_found', jsonb_build_object('locationId', p_location_id));
    end if;
    if p_location_id = v_from.location_id then
      perform internal.refuse('same_location_transfer', jsonb_build_object('locationId', p_location_id));
    end if;
    select i.id into v_to from public.inventory i
     where i.org_id = p_act.org_id and i.product_id = v_from.product_id and i.location_id = p_location_id and i.lot_id is not distinct from v_from.lot_id
       and i.sealed_at is null;
    if v_to is null then
      perform internal.reach_row(p_act, p_from, 'from_stock');
      p_act.store_id := null; -- a transit place of another store may be sent to; `require_way` judges which
      v_to := internal.open_row(p_act, v_from.product_id, p_location_id, v_from.lot_id, 'to_stock');
    end if;
  elsif not exists (select 1 from public.inventory i where i.org_id = p_act.org_id and i.id = v_to) then
    perform internal.refuse('to_stock_not_found', jsonb_build_object('inventoryId', v_to));
  end if;
  return v_to;
end $$;
