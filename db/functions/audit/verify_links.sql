-- Invariants 6, 7 and 8: transfers sum to zero, reversals cancel exactly and once, what is reserved is what is promised.
create or replace function internal.verify_links(p_org_id uuid)
returns table (invariant int, rule text, inventory_id uuid, ref uuid, facts jsonb)
language sql stable set search_path = '' as $$
  select 6, 'a transfer''s legs sum to zero', null::uuid, null::uuid, jsonb_build_object('reference', t.reference, 'sum', sum(t.quantity_change), 'legs', count(*))
    from internal.whole_ledger t
   where t.org_id = p_org_id and t.type in ('transferred_out', 'transferred_in')
   group by t.reference having sum(t.quantity_change) <> 0 or count(*) % 2 <> 0
  union all
  select 7, 'a reversal cancels its movement exactly, and once', t.inventory_id, t.id, jsonb_build_object('reverses', t.reverses_transaction_id)
    from internal.whole_ledger t
    left join internal.whole_ledger o on o.org_id = t.org_id and o.id = t.reverses_transaction_id
   where t.org_id = p_org_id and t.type = 'reversed'
     and (o.id is null or o.quantity_change <> -t.quantity_change or o.inventory_id <> t.inventory_id
       or (select count(*) from public.reversals r where r.org_id = t.org_id and r.reversed_id = o.id and r.reversal_id = t.id) <> 1)
  union all
  select 8, 'reserved is the sum of what is promised', i.id, null, jsonb_build_object('reserved', i.reserved, 'promised', coalesce(r.sum, 0))
    from public.inventory i
    left join (select x.inventory_id, sum(x.quantity) as sum from public.reservations x
      where x.org_id = p_org_id and x.released_at is null group by x.inventory_id) r on r.inventory_id = i.id
   where i.org_id = p_org_id and i.reserved <> coalesce(r.sum, 0)
$$;
