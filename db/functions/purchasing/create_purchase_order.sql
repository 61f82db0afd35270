-- Drafts an order to a supplier; what it covers leaves the reorder list.
create or replace function public.create_purchase_order(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('receive', 'POST /api/purchase-orders', p_request);
  b jsonb := v.body;
  v_id uuid := internal.uuid_v7();
  v_now timestamptz := internal.clock();
  v_line record;
  v_order public.purchase_orders;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  perform internal.require_supplier(v.org_id, (b ->> 'supplierId')::uuid);
  if not exists (select 1 from public.locations l where l.org_id = v.org_id and l.id = (b ->> 'locationId')::uuid and internal.in_store(v, l.store_id)) then
    perform internal.refuse('location_not_found', jsonb_build_object('locationId', b ->> 'locationId'));
  end if;
  insert into public.purchase_orders (org_id, id, number, supplier_id, location_id, note, expected_on, created_by, created_at)
  values (v.org_id, v_id, 'PO-' || to_char(v_now, 'YYMMDD') || '-' || upper(right(v_id::text, 6)), (b ->> 'supplierId')::uuid,
    (b ->> 'locationId')::uuid, b ->> 'note', (b ->> 'expectedOn')::date, v.staff_id, v_now) returning * into v_order;
  for v_line in select x.*, row_number() over () as n from jsonb_to_recordset(b -> 'lines') as x("productId" uuid, quantity numeric, "unitCost" bigint) loop
    if not exists (select 1 from public.products p where p.org_id = v.org_id and p.id = v_line."productId") then
      perform internal.refuse('product_not_found', jsonb_build_object('productId', v_line."productId"));
    end if;
    perform internal.require_quantity(v.org_id, v_line."productId", v_line.quantity);
    insert into public.purchase_order_lines (org_id, purchase_order_id, position, product_id, quantity, unit_cost_minor)
    values (v.org_id, v_id, v_line.n, v_line."productId", v_line.quantity, v_line."unitCost");
  end loop;
  update public.reorder_items r set status = 'ordered', purchase_order_id = v_id, closed_at = v_now
   where r.org_id = v.org_id and r.status = 'open'
     and r.product_id in (select l.product_id from public.purchase_order_lines l where l.org_id = v.org_id and l.purchase_order_id = v_id);
  perform internal.audit(v, v.template, 'purchase_order:' || v_id);
  return internal.end_act(v, 201, jsonb_build_object('order', internal.purchase_order_json(v_order)));
end $$;
