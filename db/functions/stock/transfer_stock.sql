-- Moves goods from one place to another: both legs in one transaction, both rows locked in id order. Another store is reached
-- through its transit place: one transfer sends, another takes in, and what arrives may be less than what was sent.
create or replace function public.transfer_stock(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('transfer', 'POST /api/stock/transfer', p_request);
  v_quantity numeric;
  v_from uuid;
  v_to uuid;
  v_group uuid;
  v_giving public.inventory;
  v_taking public.inventory;
  v_moved public.inventory_transactions[];
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_quantity := (v.body ->> 'quantity')::numeric;
  v_from := (v.body ->> 'fromInventoryId')::uuid;
  v_to := (v.body ->> 'toInventoryId')::uuid;
  v_group := coalesce((p_request ->> 'transferGroupId')::uuid, internal.uuid_v7());
  if v_to = v_from then
    perform internal.refuse('same_location_transfer', jsonb_build_object('inventoryId', v_from));
  end if;
  v_to := internal.row_to_reach(v, v_from, v_to, (v.body ->> 'toLocationId')::uuid);
  perform 1 from public.inventory i where i.org_id = v.org_id and i.id in (v_from, v_to) order by i.id for update;
  v_giving := internal.reach_row(v, v_from, 'from_stock');
  v_taking := internal.take_row(v.org_id, v_to, 'to_stock');
  perform internal.require_way(v, v_giving, v_taking);
  if exists (select 1 from internal.whole_ledger t where t.org_id = v.org_id and t.reference = 'transfer:' || v_group) then
    perform internal.refuse('idempotency_conflict', jsonb_build_object('transferGroupId', v_group));
  end if;
  perform internal.require_quantity(v.org_id, v_giving.product_id, v_quantity);
  perform internal.require_room(v_taking, v_quantity);
  perform internal.require_available(v_giving, v_quantity);
  select array_agg(t) into v_moved from internal.post_movements(v.org_id, array[
    row(v_from, 'transferred_out', -v_quantity, v.body ->> 'reason', null, v.staff_id, 'transfer:' || v_group, null, null, null)::internal.movement,
    row(v_to, 'transferred_in', v_quantity, v.body ->> 'reason', null, v.staff_id, 'transfer:' || v_group, null, null, null)::internal.movement]) t;
  return internal.end_stock(v, v_moved, jsonb_build_object('transferGroupId', v_group));
end $$;
