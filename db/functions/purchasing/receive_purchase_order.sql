-- Takes in what came of an order, in part or whole (or more, as suppliers do), each line at its cost; the rest stays on order.
create or replace function public.receive_purchase_order(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('receive', 'POST /api/purchase-orders/:id/receipts', p_request);
  v_now timestamptz := internal.clock();
  v_order public.purchase_orders;
  v_line public.purchase_order_lines;
  v_got record;
  v_row public.inventory;
  v_rows uuid[] := '{}';
  v_receipt uuid;
  v_moves internal.movement[] := '{}';
  v_moved public.inventory_transactions[];
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_order := internal.take_purchase_order(v, array['ordered', 'partial']);
  for v_got in select x.* from jsonb_to_recordset(v.body -> 'lines') as x("lineId" uuid, quantity numeric, "lotCode" text, "expiresOn" date) loop
    select * into v_line from public.purchase_order_lines l where l.org_id = v.org_id and l.purchase_order_id = v_order.id and l.id = v_got."lineId";
    if not found then
      perform internal.refuse('not_found', jsonb_build_object('what', 'line', 'id', v_got."lineId"));
    end if;
    v_rows := v_rows || internal.open_row(v, v_line.product_id, v_order.location_id,
      internal.open_lot(v.org_id, v_line.product_id, v_got."lotCode", v_got."expiresOn"));
  end loop;
  perform 1 from public.inventory i where i.org_id = v.org_id and i.id = any (v_rows) order by i.id for update;
  for v_got in select x.*, row_number() over () as n from jsonb_to_recordset(v.body -> 'lines') as x("lineId" uuid, quantity numeric) loop
    select * into v_line from public.purchase_order_lines l where l.org_id = v.org_id and l.id = v_got."lineId";
    v_row := internal.take_row(v.org_id, v_rows[v_got.n], 'stock');
    perform internal.require_quantity(v.org_id, v_line.product_id, v_got.quantity);
    perform internal.require_room(v_row, v_got.quantity);
    v_receipt := internal.write_receipt(v, v_row, v_got.quantity, v_line.unit_cost_minor, v_order.supplier_id, v_line.id, v.body ->> 'document');
    update public.purchase_order_lines l set received = l.received + v_got.quantity where l.org_id = v.org_id and l.id = v_line.id;
    v_moves := v_moves || row(v_row.id, 'received', v_got.quantity, 'delivery', null, v.staff_id, 'receipt:' || v_receipt, null, null, null)::internal.movement;
  end loop;
  select array_agg(t) into v_moved from internal.post_movements(v.org_id, v_moves) t;
  if not exists (select 1 from public.purchase_order_lines l where l.org_id = v.org_id and l.purchase_order_id = v_order.id and l.received < l.quantity) then
    update public.purchase_orders o set status = 'received', closed_at = v_now where o.org_id = v.org_id and o.id = v_order.id;
  else
    update public.purchase_orders o set status = 'partial' where o.org_id = v.org_id and o.id = v_order.id;
  end if;
  return internal.end_stock(v, v_moved, jsonb_build_object('purchaseOrderId', v_order.id));
end $$;
