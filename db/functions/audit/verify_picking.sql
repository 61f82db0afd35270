-- Invariant 9: packed ≤ picked ≤ needed, per line and per basket; and what an order shipped is what left the shelf for it.
create or replace function internal.verify_picking(p_org_id uuid)
returns table (invariant int, rule text, inventory_id uuid, ref uuid, facts jsonb)
language sql stable set search_path = '' as $$
  select 9, 'no more is picked than needed', i.inventory_id, i.id, jsonb_build_object('needed', i.quantity_needed, 'picked', i.quantity_picked)
    from public.picking_session_items i
   where i.org_id = p_org_id and (i.quantity_picked < 0 or i.quantity_picked > i.quantity_needed)
  union all
  select 9, 'no more is packed than needed', null::uuid, g.id, jsonb_build_object('needed', g.quantity_needed, 'packed', g.quantity_packed)
    from public.packing_progress g
   where g.org_id = p_org_id and (g.quantity_packed < 0 or g.quantity_packed > g.quantity_needed)
  union all
  select 9, 'no more is packed than the basket holds', null, g.session_id, jsonb_build_object('productId', g.product_id, 'packed', g.packed, 'picked', coalesce(i.picked, 0))
    from (select x.session_id, x.product_id, sum(x.quantity_packed) as packed from public.packing_progress x where x.org_id = p_org_id group by 1, 2) g
    left join (select x.session_id, x.product_id, sum(x.quantity_picked) as picked from public.picking_session_items x where x.org_id = p_org_id group by 1, 2) i
      on i.session_id = g.session_id and i.product_id = g.product_id
   where g.packed > coalesce(i.picked, 0)
  union all
  select 9, 'what an order shipped is what left the shelf', a.inventory_id, a.id, jsonb_build_object('allocated', a.quantity, 'moved', t.quantity_change, 'reference', t.reference)
    from public.allocations a
    left join internal.whole_ledger t on t.org_id = a.org_id and t.inventory_id = a.inventory_id and t.id = a.transaction_id
   where a.org_id = p_org_id and a.transaction_id is not null
     and (t.id is null or t.type <> 'shipped' or t.quantity_change <> -a.quantity or t.reference <> 'order:' || a.order_id)
$$;
