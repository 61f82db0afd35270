-- What is wrong with one link of the chain; nothing, if it holds.
create or replace function internal.judge_link(p_m public.inventory_transactions, p_prev_seq bigint, p_prev_after numeric, p_prev_hash bytea, p_prev_at timestamptz)
returns table (rule text, facts jsonb) language sql stable set search_path = '' as $$
  select x.rule, jsonb_build_object('seq', p_m.seq, 'before', p_m.quantity_before, 'change', p_m.quantity_change, 'after', p_m.quantity_after,
           'previousAfter', p_prev_after, 'previousSeq', p_prev_seq)
    from (values
      ('seq is gapless from 1', p_m.seq <> p_prev_seq + 1),
      ('a movement begins where the one before it ended', p_m.quantity_before <> p_prev_after),
      ('after = before + change', p_m.quantity_after <> p_m.quantity_before + p_m.quantity_change),
      ('a movement names the hash before it', p_m.prev_hash <> p_prev_hash),
      ('time does not run backwards along the chain', p_m.created_at < p_prev_at),
      ('the hash recomputes', p_m.hash <> internal.chain_step(null, p_m.prev_hash, internal.movement_fields(p_m.org_id, p_m.inventory_id, p_m.seq,
        p_m.id, p_m.type, p_m.quantity_change, p_m.quantity_before, p_m.quantity_after, p_m.reason, p_m.staff_id, p_m.reference,
        p_m.signature_id, p_m.reverses_transaction_id, p_m.created_at)))) x(rule, broken)
   where x.broken
$$;
