-- Invariants 1 and 2: levels are possible, and every row's ledger is an unbroken chain from its last checkpoint that ends at its level.
-- A sealed row's chain holds up to its seal, what was sealed is as it was then, and it holds nothing.
create or replace function internal.verify_stock(p_org_id uuid)
returns table (invariant int, rule text, inventory_id uuid, ref uuid, facts jsonb)
language sql stable set search_path = '' as $$
  select 1, 'a level is never negative nor promised beyond itself', i.id, null::uuid,
         jsonb_build_object('quantity', i.quantity, 'reserved', i.reserved)
    from public.inventory i
   where i.org_id = p_org_id and (i.quantity < 0 or i.reserved < 0 or i.reserved > i.quantity or i.quantity = 'NaN' or i.reserved = 'NaN')
  union all
  select 2, l.rule, (c.m).inventory_id, (c.m).id, l.facts
    from internal.chain_of(p_org_id) c cross join lateral internal.judge_link(c.m, c.prev_seq, c.prev_after, c.chain_hash, c.prev_at) l
  union all
  select 2, 'the level is the ledger''s last balance', i.id, null, jsonb_build_object('quantity', i.quantity, 'ledger', coalesce(t.quantity_after, 0),
           'lastSeq', i.last_seq, 'ledgerSeq', coalesce(t.seq, 0))
    from public.inventory i
    left join lateral (select l.* from public.inventory_transactions l where l.org_id = i.org_id and l.inventory_id = i.id order by l.seq desc limit 1) t on true
   where i.org_id = p_org_id and i.sealed_at is null
     and (i.quantity <> coalesce(t.quantity_after, 0) or i.last_seq <> coalesce(t.seq, 0) or i.last_hash <> coalesce(t.hash, i.last_hash))
  union all
  select 2, 'what was sealed as broken is as it was sealed', b.inventory_id, b.id, jsonb_build_object('fromSeq', b.from_seq, 'seq', b.seq)
    from public.ledger_checkpoints b
   where b.org_id = p_org_id and b.kind = 'broken' and b.hash <> internal.suffix_hash(b.org_id, b.inventory_id, b.from_seq)
$$;
