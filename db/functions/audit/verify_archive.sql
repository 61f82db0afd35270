-- The same chain from the first movement on, through what was archived. Longer work: `npm run verify` asks for it, the tills never wait.
create or replace function public.verify_archive(p_org_id uuid)
returns table (invariant int, rule text, inventory_id uuid, ref uuid, facts jsonb)
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_proofs', jsonb_build_object('orgId', internal.own_org(p_org_id, 'not_found', jsonb_build_object('orgId', p_org_id))));
begin
  return query
  select 2, l.rule, (c.m).inventory_id, (c.m).id, l.facts
    from internal.whole_chain(v.org_id) c cross join lateral internal.judge_link(c.m, c.prev_seq, c.prev_after, c.chain_hash, c.prev_at) l
  union all
  select 2, 'a checkpoint is the movement it was made from', c.inventory_id, c.id, jsonb_build_object('seq', c.seq)
    from public.ledger_checkpoints c
    left join public.inventory_transactions_archive a on a.org_id = c.org_id and a.inventory_id = c.inventory_id and a.seq = c.seq
   where c.org_id = v.org_id and c.kind = 'archived' and (a.id is null or a.hash <> c.hash or a.quantity_after <> c.quantity);
end $$;
