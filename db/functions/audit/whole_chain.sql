-- Every movement an org ever had, archived or not, beside the one before it; of a sealed row only what stands before the seal.
create or replace function internal.whole_chain(p_org_id uuid)
returns table (m public.inventory_transactions, prev_seq bigint, prev_after numeric, chain_hash bytea, prev_at timestamptz)
language sql stable set search_path = '' as $$
  select row(t.*)::public.inventory_transactions, lag(t.seq, 1, 0::bigint) over w, lag(t.quantity_after, 1, 0::numeric) over w,
         lag(t.hash, 1, decode(repeat('00', 32), 'hex')) over w, lag(t.created_at) over w
    from internal.whole_ledger t
    left join public.ledger_checkpoints b on b.org_id = t.org_id and b.inventory_id = t.inventory_id and b.kind = 'broken'
   where t.org_id = p_org_id and (b.id is null or t.seq < b.from_seq)
  window w as (partition by t.inventory_id order by t.seq)
$$;
