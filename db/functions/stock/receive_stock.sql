-- Goods arrive: at a stock row, or at a place that has none of them yet.
create or replace function public.receive_stock(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('receive', 'POST /api/stock/receive', p_request);
  v_quantity numeric;
  v_supplier uuid;
  v_row public.inventory;
  v_receipt uuid;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_quantity := (v.body ->> 'quantity')::numeric;
  v_supplier := (v.body ->> 'supplierId')::uuid;
  if v_supplier is not null then
    perform internal.require_supplier(v.org_id, v_supplier);
  end if;
  v_row := internal.reach_row(v, internal.row_to_fill(v, v.body), 'stock');
  perform internal.require_quantity(v.org_id, v_row.product_id, v_quantity);
  perform internal.require_room(v_row, v_quantity);
  v_receipt := internal.write_receipt(v, v_row, v_quantity, (v.body ->> 'unitCost')::bigint, v_supplier, null, v.body ->> 'document');
  return internal.end_stock(v, internal.post_one(v, v_row.id, 'received', v_quantity, v.body ->> 'reason', 'receipt:' || v_receipt));
end $$;
