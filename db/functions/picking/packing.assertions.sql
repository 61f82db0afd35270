-- Packing's promises as plain SQL: psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f db/functions/picking/packing.assertions.sql
-- Makes a shop of its own and rolls everything back; the first promise that does not hold stops it with an error.
\set ON_ERROR_STOP on
begin;

create function pg_temp.must(p_holds boolean, p_what text) returns void language plpgsql as $$
begin
  if p_holds is not true then
    raise exception 'does not hold: %', p_what;
  end if;
  raise notice 'ok %', p_what;
end $$;

-- The code a call is refused with; null when it is not refused.
create function pg_temp.refused(p_call text) returns text language plpgsql as $$
declare
  v_hint text;
begin
  begin
    execute p_call;
  exception when others then
    get stacked diagnostics v_hint = pg_exception_hint;
    return coalesce(nullif(v_hint, ''), sqlerrm);
  end;
  return null;
end $$;

do $$
declare
  v_org uuid := gen_random_uuid();
  v_store uuid := gen_random_uuid();
  v_place uuid := gen_random_uuid();
  v_tax uuid := gen_random_uuid();
  v_product uuid := gen_random_uuid();
  v_row uuid := gen_random_uuid();
  v_nobody uuid := gen_random_uuid();
  v_order uuid;
  v_other_order uuid;
  v_session uuid;
  v_other uuid;
  v_item uuid;
  v_progress uuid;
  v_other_progress uuid;
  v_call text;
  v_json jsonb;
  v_before timestamptz;
  v_n integer := 0;
begin
  insert into public.orgs (id, name) values (v_org, 'Assertions');
  insert into public.stores (org_id, id, name) values (v_org, v_store, 'Store');
  insert into public.locations (org_id, id, store_id, name, kind) values (v_org, v_place, v_store, 'Shelf', 'warehouse');
  insert into public.tax_classes (org_id, id, name, is_included) values (v_org, v_tax, 'None', true);
  insert into public.products (org_id, id, sku, name, price_minor, tax_class_id) values (v_org, v_product, 'CUP', 'Cup', 500, v_tax);
  insert into public.inventory (org_id, id, store_id, product_id, location_id) values (v_org, v_row, v_store, v_product, v_place);
  perform internal.post_movements(v_org, array[row(v_row, 'received', 100, null, null, null, null, null, null, null)::internal.movement]);
  perform internal.make_channel(v_org, 'web', jsonb_build_array(jsonb_build_object('method', 'standard', 'locations', jsonb_build_array(v_place))));

  v_order := (public.reserve_order('{"shippingMethod": "standard", "lines": [{"sku": "CUP", "quantity": 50}]}', null, v_org)::jsonb ->> 'id')::uuid;
  v_other_order := (public.reserve_order('{"shippingMethod": "standard", "lines": [{"sku": "CUP", "quantity": 1}]}', null, v_org)::jsonb ->> 'id')::uuid;
  v_json := public.start_picking(jsonb_build_object('orgId', v_org, 'body', jsonb_build_object('orderIds', jsonb_build_array(v_order)))) #> '{body,session}';
  v_session := (v_json ->> 'id')::uuid;
  v_item := (v_json #>> '{items,0,id}')::uuid;
  v_progress := (v_json #>> '{progress,0,id}')::uuid;
  v_json := public.start_picking(jsonb_build_object('orgId', v_org, 'body', jsonb_build_object('orderIds', jsonb_build_array(v_other_order)))) #> '{body,session}';
  v_other := (v_json ->> 'id')::uuid;
  v_other_progress := (v_json #>> '{progress,0,id}')::uuid;
  perform public.pick_item(jsonb_build_object('orgId', v_org, 'path', jsonb_build_object('id', v_session), 'body', jsonb_build_object('itemId', v_item, 'quantity', 30)));

  v_call := 'select public.increment_packing_quantity(%L, %L, %L, %L, %s)';
  perform pg_temp.must(pg_temp.refused(format(v_call, v_nobody, v_progress, v_order, v_product, 1)) = 'session_not_found', '1: session not found');
  perform pg_temp.must(pg_temp.refused(format(v_call, v_session, v_nobody, v_nobody, v_product, 1)) = 'session_not_packing', '2: session not in packing');
  perform public.begin_packing(jsonb_build_object('orgId', v_org, 'path', jsonb_build_object('id', v_session)));
  perform pg_temp.must(pg_temp.refused(format(v_call, v_session, v_nobody, v_nobody, v_product, 1)) = 'progress_not_found', '3: progress not found');
  perform pg_temp.must(pg_temp.refused(format(v_call, v_session, v_other_progress, v_nobody, v_product, 1)) = 'progress_of_other_session', '4: progress of another session');
  perform pg_temp.must(pg_temp.refused(format(v_call, v_session, v_progress, v_nobody, v_product, 99)) = 'order_not_found', '5: order not found');
  update public.orders set status = 'shipped' where org_id = v_org and id = v_order;
  perform pg_temp.must(pg_temp.refused(format(v_call, v_session, v_progress, v_order, v_product, 99)) = 'order_completed', '6: order already completed');
  update public.orders set status = 'cancelled' where org_id = v_org and id = v_order;
  perform pg_temp.must(pg_temp.refused(format(v_call, v_session, v_progress, v_order, v_product, 99)) = 'order_closed', '7: order cancelled, rejected or returned');
  update public.orders set status = 'packing' where org_id = v_org and id = v_order;
  perform pg_temp.must(pg_temp.refused(format(v_call, v_session, v_progress, v_order, v_product, 51)) = 'item_fully_packed', '8: item fully packed');
  perform pg_temp.must(pg_temp.refused(format(v_call, v_session, v_progress, v_order, v_product, 31)) = 'no_more_units', '9: no more units in the basket');
  perform pg_temp.must((select quantity_packed from public.packing_progress where org_id = v_org and id = v_progress) = 0, 'a refusal packs nothing');

  select last_activity_at into v_before from public.picking_sessions where org_id = v_org and id = v_session;
  for i in 1 .. 50 loop
    if pg_temp.refused(format(v_call, v_session, v_progress, v_order, v_product, 1)) is null then
      v_n := v_n + 1;
    end if;
  end loop;
  perform pg_temp.must(v_n = 30, 'of fifty increments with thirty in the basket thirty succeed');
  perform pg_temp.must((select quantity_packed from public.packing_progress where org_id = v_org and id = v_progress) = 30, 'and thirty are packed');
  perform pg_temp.must((select last_activity_at from public.picking_sessions where org_id = v_org and id = v_session) > v_before, 'a success moves the last activity');

  perform set_config('stockproof.clock', ((select last_activity_at from public.picking_sessions where org_id = v_org and id = v_session) + interval '24 hours')::text, true);
  perform pg_temp.must(internal.picking_json(v_org, v_session) ->> 'stale' = '24h', 'a day alone warns');
  perform set_config('stockproof.clock', ((select last_activity_at from public.picking_sessions where org_id = v_org and id = v_session) + interval '48 hours')::text, true);
  perform pg_temp.must(internal.picking_json(v_org, v_session) ->> 'stale' = '48h', 'two days alone alert');
  perform set_config('stockproof.clock', '', true);

  perform pg_temp.must(not exists (select 1 from internal.verify_picking(v_org)), 'packed ≤ picked ≤ needed');
  perform pg_temp.must(not exists (select 1 from public.verify_ledger(v_org)), 'every other invariant holds');
end $$;

rollback;
