-- Invariants 1 and 2: levels are possible, and every row's ledger is an unbroken chain that ends at its level.
create or replace function internal.verify_stock(p_org_id uuid)
returns table (invariant int, rule text, inventory_id uuid, ref uuid, facts jsonb)
language sql stable set search_path = '' as $$
  select 1, 'a level is never negative nor promised beyond itself', i.id, null::uuid,
         jsonb_build_object('quantity', i.quantity, 'reserved', i.reserved)
    from public.inventory i
   where i.org_id = p_org_id and (i.quantity < 0 or i.reserved < 0 or i.reserved > i.quantity or i.quantity = 'NaN' or i.reserved = 'NaN')
  union all
  select 2, x.rule, m.inventory_id, m.id, jsonb_build_object('seq', m.seq, 'before', m.quantity_before, 'change', m.quantity_change,
           'after', m.quantity_after, 'previousAfter', m.prev_after, 'previousSeq', m.prev_seq)
    from (
      select t.*, lag(t.seq, 1, 0::bigint) over w as prev_seq, lag(t.quantity_after, 1, 0::numeric) over w as prev_after,
             lag(t.hash, 1, decode(repeat('00', 32), 'hex')) over w as chain_hash, lag(t.created_at) over w as prev_at
        from public.inventory_transactions t where t.org_id = p_org_id
      window w as (partition by t.inventory_id order by t.seq)) m
    cross join lateral (values
      ('seq is gapless from 1', m.seq <> m.prev_seq + 1),
      ('a movement begins where the one before it ended', m.quantity_before <> m.prev_after),
      ('after = before + change', m.quantity_after <> m.quantity_before + m.quantity_change),
      ('a movement names the hash before it', m.prev_hash <> m.chain_hash),
      ('time does not run backwards along the chain', m.created_at < m.prev_at),
      ('the hash recomputes', m.hash <> internal.chain_step(null, m.prev_hash, internal.movement_fields(m.org_id, m.inventory_id, m.seq, m.id,
        m.type, m.quantity_change, m.quantity_before, m.quantity_after, m.reason, m.staff_id, m.reference, m.signature_id,
        m.reverses_transaction_id, m.created_at)))) x(rule, broken)
   where x.broken
  union all
  select 2, 'the level is the ledger''s last balance', i.id, null, jsonb_build_object('quantity', i.quantity, 'ledger', coalesce(t.quantity_after, 0),
           'lastSeq', i.last_seq, 'ledgerSeq', coalesce(t.seq, 0))
    from public.inventory i
    left join lateral (select l.* from public.inventory_transactions l where l.org_id = i.org_id and l.inventory_id = i.id order by l.seq desc limit 1) t on true
   where i.org_id = p_org_id
     and (i.quantity <> coalesce(t.quantity_after, 0) or i.last_seq <> coalesce(t.seq, 0) or i.last_hash <> coalesce(t.hash, i.last_hash))
$$;
