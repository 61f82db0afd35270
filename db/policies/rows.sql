-- Who may read which rows. A token shows its own org's rows; the till's people see their own store's stock, and the ledger is for
-- those who may read it. Nobody writes a table: functions do. What stands already is left alone: making a policy anew locks its table,
-- and a migration beside open tills would lock them all.
do $$
declare
  v_table text;
begin
  for v_table in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity loop
    execute format('alter table public.%I enable row level security', v_table);
  end loop;
end $$;

create or replace function pg_temp.policy(p_table text, p_condition text) returns void language plpgsql as $$
begin
  if exists (select 1 from pg_policy p
    where p.polrelid = format('public.%I', p_table)::regclass and p.polname = 'read' and obj_description(p.oid, 'pg_policy') = p_condition) then
    return;
  end if;
  execute format('drop policy if exists read on public.%I', p_table);
  execute format('create policy read on public.%I for select to authenticated using (%s)', p_table, p_condition);
  execute format('comment on policy read on public.%I is %L', p_table, p_condition);
end $$;

select pg_temp.policy('orgs', 'id = public.jwt_org()');
-- everybody of the org
select pg_temp.policy(t, 'org_id = public.jwt_org()') from unnest(array['role_limits', 'stores', 'locations', 'registers', 'tax_classes', 'tax_rates',
  'categories', 'suppliers', 'products', 'product_barcodes', 'product_units', 'bundle_parts', 'lots', 'loyalty_tiers', 'ledger_heads']) t;
select pg_temp.policy('staff', 'org_id = public.jwt_org() and public.jwt_role() <> ''integration''');
-- own store for the till's and the warehouse's people, every store for the back office
select pg_temp.policy(t, 'org_id = public.jwt_org() and (store_id = public.jwt_store() or public.jwt_role() in (''manager'', ''owner'', ''auditor'', ''integration''))')
  from unnest(array['inventory']) t;
select pg_temp.policy(t, 'org_id = public.jwt_org() and (public.jwt_role() in (''manager'', ''owner'', ''auditor'') or (public.jwt_role() = ''supervisor'' and store_id = public.jwt_store()))')
  from unnest(array['inventory_transactions', 'inventory_transactions_archive']) t;
select pg_temp.policy(t, 'org_id = public.jwt_org() and (public.jwt_role() in (''manager'', ''owner'', ''auditor'') or (public.jwt_role() in (''cashier'', ''supervisor'') and store_id = public.jwt_store()))')
  from unnest(array['sales', 'refunds', 'shifts', 'parked_carts']) t;
select pg_temp.policy(t, 'org_id = public.jwt_org() and public.jwt_role() in (''cashier'', ''supervisor'', ''manager'', ''owner'', ''auditor'')')
  from unnest(array['sale_lines', 'sale_line_taxes', 'refund_lines', 'payments', 'shift_cash', 'customers', 'customer_addresses', 'customer_entries', 'gift_cards', 'gift_card_entries']) t;
select pg_temp.policy(t, 'org_id = public.jwt_org() and public.jwt_role() in (''supervisor'', ''manager'', ''owner'', ''auditor'')')
  from unnest(array['reservations', 'reversals', 'cases', 'signatures', 'number_series']) t;
select pg_temp.policy(t, 'org_id = public.jwt_org() and public.jwt_role() in (''manager'', ''owner'', ''auditor'')')
  from unnest(array['audit_log', 'idempotency', 'outbox', 'endpoints', 'deliveries', 'ledger_checkpoints', 'alerts']) t;
-- the stock room: usages for whoever consumes; deliveries, counts and the reorder list for the back room
select pg_temp.policy('usages', 'org_id = public.jwt_org()');
select pg_temp.policy('counts', 'org_id = public.jwt_org() and (public.jwt_role() in (''manager'', ''owner'', ''auditor'') or (public.jwt_role() = ''supervisor'' and store_id = public.jwt_store()))');
select pg_temp.policy(t, 'org_id = public.jwt_org() and public.jwt_role() in (''supervisor'', ''manager'', ''owner'', ''auditor'')')
  from unnest(array['receipts', 'reorder_items']) t;
-- a blind count must not be read around, and which store a purchase order goes to is known by its place, which no policy may ask: who sees
-- one store is shown both by their doors alone
select pg_temp.policy(t, 'org_id = public.jwt_org() and public.jwt_role() in (''manager'', ''owner'', ''auditor'')')
  from unnest(array['count_lines', 'purchase_orders', 'purchase_order_lines']) t;

-- orders: no names in them, so everybody who works in the shop; an integration reads through its door, which knows its channel
select pg_temp.policy(t, 'org_id = public.jwt_org() and public.jwt_role() <> ''integration''')
  from unnest(array['channels', 'shipping_methods', 'shipping_rules', 'orders', 'order_lines', 'allocations', 'order_events', 'picking_sessions',
  'picking_session_orders', 'picking_session_items', 'packing_progress', 'picking_events', 'count_requests']) t;
select pg_temp.policy('refund_requests', 'org_id = public.jwt_org() and public.jwt_role() in (''supervisor'', ''manager'', ''owner'', ''auditor'')');
select pg_temp.policy('customer_addresses', 'org_id = public.jwt_org() and public.jwt_role() in (''cashier'', ''supervisor'', ''manager'', ''owner'', ''auditor'')');
