-- Uses a product up at a place, the lot that ends first before the others; lots past their date are left alone.
create or replace function internal.consume_earliest(p_act internal.act, p_quantity numeric, p_reference text) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_product uuid := (p_act.body ->> 'productId')::uuid;
  v_place uuid := (p_act.body ->> 'locationId')::uuid;
  v_rows uuid[];
  v_row record;
  v_left numeric := p_quantity;
  v_take numeric;
  v_moves internal.movement[] := '{}';
  v_moved public.inventory_transactions[];
begin
  v_rows := array(select i.id from public.inventory i
    left join public.lots l on l.org_id = i.org_id and l.id = i.lot_id
    where i.org_id = p_act.org_id and i.product_id = v_product and i.location_id = v_place and i.is_active and i.frozen_at is null
      and internal.in_store(p_act, i.store_id) and (l.expires_at is null or l.expires_at >= internal.clock()::date));
  if v_rows = '{}' then
    perform internal.refuse('stock_not_found', jsonb_build_object('productId', v_product, 'locationId', v_place));
  end if;
  perform 1 from public.inventory i where i.org_id = p_act.org_id and i.id = any (v_rows) order by i.id for update;
  perform internal.take_row(p_act.org_id, v_rows[1], 'stock');
  perform internal.require_quantity(p_act.org_id, v_product, p_quantity);
  perform internal.expire_rows(p_act.org_id, v_rows);
  for v_row in
    select i.id, i.quantity - i.reserved as available from public.inventory i
      left join public.lots l on l.org_id = i.org_id and l.id = i.lot_id
     where i.org_id = p_act.org_id and i.id = any (v_rows) and i.quantity > i.reserved
     order by l.expires_at nulls last, l.code, i.id
  loop
    v_take := least(v_left, v_row.available);
    v_moves := v_moves || row(v_row.id, 'consumed', -v_take, p_act.body ->> 'reason', null, p_act.staff_id, p_reference, null, null, null)::internal.movement;
    v_left := v_left - v_take;
    exit when v_left = 0;
  end loop;
  if v_left > 0 then
    perform internal.refuse('insufficient_stock', jsonb_build_object('short', jsonb_build_array(
      internal.short_json(p_act.org_id, v_rows[1], '{1}', p_quantity, p_quantity - v_left))));
  end if;
  select array_agg(t) into v_moved from internal.post_movements(p_act.org_id, v_moves) t;
  return internal.end_stock(p_act, v_moved);
end $$;
