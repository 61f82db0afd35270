-- A ledger row as the doors show it.
create or replace function internal.movement_json(m public.inventory_transactions) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', m.id, 'inventoryId', m.inventory_id, 'seq', m.seq, 'type', m.type,
    'quantityChange', trim_scale(m.quantity_change)::text, 'quantityBefore', trim_scale(m.quantity_before)::text,
    'quantityAfter', trim_scale(m.quantity_after)::text, 'reason', m.reason, 'staffId', m.staff_id, 'reference', m.reference,
    'signatureId', m.signature_id, 'reversesTransactionId', m.reverses_transaction_id, 'createdAt', internal.iso(m.created_at),
    'prevHash', encode(m.prev_hash, 'hex'), 'hash', encode(m.hash, 'hex'))
$$;
