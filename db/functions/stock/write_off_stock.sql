-- Goods are gone: broken, spoiled, stolen. A manager signs; promises that no longer fit are taken back.
create or replace function public.write_off_stock(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('write_off', 'POST /api/stock/write-off', p_request);
  v_quantity numeric;
  v_row public.inventory;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_quantity := (v.body ->> 'quantity')::numeric;
  v_row := internal.reach_row(v, (v.body ->> 'inventoryId')::uuid, 'stock');
  perform internal.require_quantity(v.org_id, v_row.product_id, v_quantity);
  perform internal.consume_signature(v, 'write_off', array['manager', 'owner']);
  perform internal.require_held(v_row, v_quantity);
  return internal.end_stock(v, internal.post_one(v, v_row.id, 'written_off', -v_quantity, v.body ->> 'reason', null, v.signature_id));
end $$;
