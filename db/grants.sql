-- Who may call and touch what; reviewed by hand, compared by a test. Re-applied on every change of the database.

-- Schemas
revoke all on schema public from public;
grant usage on schema public to anon, authenticated, service_role, stockproof_functions, stockproof_archivist, stockproof_worker;
grant usage on schema internal to stockproof_functions, stockproof_archivist, stockproof_worker;

-- Nobody writes: readers are held by row-level security, the secret key reads everything.
revoke all on all tables in schema public from public, anon, authenticated, service_role;
revoke all on all sequences in schema public from public, anon, authenticated, service_role;
grant select on all tables in schema public to authenticated, service_role, stockproof_worker, stockproof_archivist;
revoke all on all tables in schema internal from public, anon, authenticated, service_role;
grant select on all tables in schema internal to stockproof_worker;

-- The functions' owner: what the functions need, and on the ledger no more than insert and select.
revoke all on all tables in schema public from stockproof_functions;
revoke all on all tables in schema internal from stockproof_functions;
grant select, insert, update on all tables in schema public to stockproof_functions;
grant select, insert, update, delete on all tables in schema internal to stockproof_functions;
revoke update on public.inventory_transactions, public.reversals, public.audit_log, public.ledger_heads, public.sale_lines, public.sale_line_taxes,
  public.payments, public.refund_lines, public.customer_entries, public.gift_card_entries, public.receipts from stockproof_functions;
grant delete on public.idempotency to stockproof_functions; -- a refused sale of a batch leaves no key
grant delete on public.product_barcodes, public.product_units, public.bundle_parts to stockproof_functions; -- lists without a history
grant delete on public.outbox, public.deliveries to stockproof_functions; -- delivered and past its retention
grant delete on public.tax_rates to stockproof_functions; -- a rate nothing was sold with
grant delete on public.loyalty_tiers to stockproof_functions; -- a tier no longer given
grant delete on public.shipping_rules, public.shipping_methods to stockproof_functions; -- how a channel ships; what orders went by is kept by their key
grant update (note, discount_reason) on public.sale_lines to stockproof_functions; -- words an erasure takes away; no figure
revoke insert, update on public.inventory_transactions_archive from stockproof_functions;
revoke update on public.ledger_checkpoints from stockproof_functions;
revoke insert, update, delete on internal.alert_thresholds from stockproof_functions;
revoke insert, update, delete on internal.refusals, internal.permissions, internal.currencies from stockproof_functions;
revoke update on public.order_events, public.picking_events from stockproof_functions;
grant update (facts) on public.order_events to stockproof_functions; -- words an erasure takes away
revoke insert, update, delete on internal.order_steps from stockproof_functions;
grant usage on all sequences in schema internal to stockproof_functions;

-- The archivist: moves a sealed prefix of the ledger, and nothing else.
grant delete on public.inventory_transactions to stockproof_archivist;
grant insert on public.inventory_transactions_archive, public.ledger_checkpoints to stockproof_archivist;

-- Functions: the inside is the owner's alone; of the outside, anonymous callers may call nothing.
revoke all on all functions in schema internal from public, anon, authenticated, service_role;
grant execute on all functions in schema internal to stockproof_functions, stockproof_archivist, stockproof_worker;
revoke all on all functions in schema public from public, anon;
grant execute on all functions in schema public to authenticated, service_role, stockproof_functions, stockproof_worker, stockproof_archivist;

-- The secret key's alone.
revoke execute on function public.checkout_batch(uuid, jsonb), public.sell_offline(uuid, jsonb), public.read_receipt_by_link(uuid, uuid),
  public.ask_leases_back(uuid, uuid[], boolean) from authenticated;
revoke execute on function
  public.pair_register(text, boolean, text, text, text, uuid), public.find_device(uuid, text), public.judge_tries(text, integer, integer, boolean),
  public.check_pin(uuid, text, text), public.refuse_pin(uuid, text, uuid), public.session_key(uuid),
  public.open_pin_session(uuid, uuid), public.open_login_session(uuid, text, uuid), public.renew_session(uuid),
  public.open_key_session(text), public.issue_signature(uuid, text, uuid, text, text, jsonb, uuid) from authenticated;
revoke execute on function public.sweep_orders(uuid), public.undo_order_workflow(uuid, uuid), public.receive_stripe_event(jsonb) from authenticated;
revoke execute on function public.prepare_race(uuid, uuid, integer, integer), public.finish_race(uuid, uuid), public.scratch_shelf(uuid, integer) from authenticated;
revoke execute on function public.found_shop(uuid, jsonb, uuid, text, text), public.has_demo() from authenticated;
