-- Every movement of an org's ledger beside what stood before it: the movement before, or the checkpoint its prefix was archived under.
-- Of a sealed row only what stands before the seal.
create or replace function internal.chain_of(p_org_id uuid)
returns table (m public.inventory_transactions, prev_seq bigint, prev_after numeric, chain_hash bytea, prev_at timestamptz)
language sql stable set search_path = '' as $$
  select t, coalesce(lag(t.seq) over w, c.seq, 0), coalesce(lag(t.quantity_after) over w, c.quantity, 0),
         coalesce(lag(t.hash) over w, c.hash, decode(repeat('00', 32), 'hex')), lag(t.created_at) over w
    from public.inventory_transactions t
    left join (select distinct on (x.inventory_id) x.inventory_id, x.seq, x.quantity, x.hash from public.ledger_checkpoints x
                where x.org_id = p_org_id and x.kind = 'archived' order by x.inventory_id, x.seq desc) c on c.inventory_id = t.inventory_id
    left join public.ledger_checkpoints b on b.org_id = t.org_id and b.inventory_id = t.inventory_id and b.kind = 'broken'
   where t.org_id = p_org_id and (b.id is null or t.seq < b.from_seq)
  window w as (partition by t.inventory_id order by t.seq)
$$;
