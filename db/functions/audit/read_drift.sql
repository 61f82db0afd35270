-- Every frozen row with the movement its ledger first goes wrong at, what is there and what the ledger says, and what would put it right;
-- and the rows that were sealed, with the one that took their place.
create or replace function public.read_drift(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_proofs', p_request);
  v_rows jsonb;
begin
  select jsonb_agg(jsonb_build_object('inventoryId', i.id, 'productId', p.id, 'sku', p.sku, 'product', p.name, 'unit', p.unit, 'location', l.name,
           'store', s.name, 'quantity', trim_scale(coalesce(k.quantity, i.quantity))::text, 'ledgerQuantity', trim_scale(coalesce(t.quantity_after, 0))::text,
           'frozenAt', internal.iso(i.frozen_at), 'rule', coalesce(c.facts ->> 'rule', i.frozen_why), 'proposal', coalesce(c.facts ->> 'proposal', 'realign'),
           'firstBad', case when m.id is not null then internal.movement_json(m) || jsonb_build_object('staff', a.name) end,
           'sealedAt', internal.iso(i.sealed_at), 'fromSeq', k.from_seq, 'replacedBy', k.facts -> 'replacedBy') order by i.sealed_at is not null, i.frozen_at desc)
    into v_rows
    from public.inventory i
    join public.products p on p.org_id = i.org_id and p.id = i.product_id
    join public.locations l on l.org_id = i.org_id and l.id = i.location_id
    join public.stores s on s.org_id = i.org_id and s.id = i.store_id
    left join lateral (select x.quantity_after from public.inventory_transactions x where x.org_id = i.org_id and x.inventory_id = i.id
                        order by x.seq desc limit 1) t on true
    left join lateral (select x.facts from public.cases x where x.org_id = i.org_id and x.subject = 'inventory:' || i.id and x.kind = 'drift'
                        order by x.id desc limit 1) c on true
    left join public.ledger_checkpoints k on k.org_id = i.org_id and k.inventory_id = i.id and k.kind = 'broken'
    left join public.inventory_transactions m on m.org_id = i.org_id and m.id = (c.facts -> 'first' ->> 'ref')::uuid
    left join public.staff a on a.org_id = m.org_id and a.id = m.staff_id
   where i.org_id = v.org_id and i.frozen_at is not null;
  return jsonb_build_object('rows', coalesce(v_rows, '[]'));
end $$;
