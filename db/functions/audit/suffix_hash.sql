-- One hash over a row's movements from a seq on, as they stand: what a seal remembers of a suffix that is not believed.
create or replace function internal.suffix_hash(p_org_id uuid, p_inventory_id uuid, p_from_seq bigint) returns bytea
language sql stable set search_path = '' as $$
  select sha256(convert_to(coalesce(string_agg(encode(t.prev_hash, 'hex') || E'\x1f' || internal.movement_fields(t.org_id, t.inventory_id, t.seq, t.id, t.type,
           t.quantity_change, t.quantity_before, t.quantity_after, t.reason, t.staff_id, t.reference, t.signature_id, t.reverses_transaction_id, t.created_at)
           || E'\x1f' || encode(t.hash, 'hex'), E'\n' order by t.seq), ''), 'UTF8'))
    from public.inventory_transactions t where t.org_id = p_org_id and t.inventory_id = p_inventory_id and t.seq >= p_from_seq
$$;
