-- Takes a row out of service whose own ledger is broken: what is not believed is sealed by a checkpoint that names it, promises are taken
-- back, and the goods go on in a new row opened by what a person counted. Signed and audited; nothing of the broken row is repaired.
create or replace function public.replace_inventory(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('realign', 'POST /api/inventory/:id/replacement', p_request);
  v_row public.inventory;
  v_bad jsonb;
  v_from bigint;
  v_seal uuid := internal.uuid_v7();
  v_new uuid := internal.uuid_v7();
  v_now timestamptz;
  v_counted numeric := (v.body ->> 'counted')::numeric;
  v_moved public.inventory_transactions[];
begin
  if v.replay is not null then
    return v.replay;
  end if;
  perform internal.consume_signature(v, 'realign');
  perform 1 from public.inventory i where i.org_id = v.org_id and i.id = (v.path ->> 'id')::uuid for update;
  select * into v_row from public.inventory i where i.org_id = v.org_id and i.id = (v.path ->> 'id')::uuid;
  if not found then
    perform internal.refuse('stock_not_found', jsonb_build_object('inventoryId', v.path -> 'id'));
  end if;
  if v_counted is distinct from 0 then
    perform internal.require_quantity(v.org_id, v_row.product_id, v_counted);
  end if;
  if v_row.frozen_at is null or v_row.sealed_at is not null then
    perform internal.refuse('not_frozen', jsonb_build_object('inventoryId', v_row.id, 'frozenAt', internal.iso(v_row.frozen_at)));
  end if;
  select jsonb_agg(to_jsonb(b) order by (b.facts ->> 'seq')::bigint), min((b.facts ->> 'seq')::bigint) into v_bad, v_from
    from internal.verify_stock(v.org_id) b
   where b.inventory_id = v_row.id and b.invariant = 2 and b.rule <> 'the level is the ledger''s last balance';
  if v_from is null then
    perform internal.refuse('ledger_holds', jsonb_build_object('inventoryId', v_row.id));
  end if;
  v_now := internal.clock();
  perform internal.make_room(v.org_id, v_row.id, 0);
  insert into public.ledger_checkpoints (org_id, id, inventory_id, kind, from_seq, seq, quantity, hash, sealed_at, staff_id, signature_id, facts)
  select v.org_id, v_seal, v_row.id, 'broken', v_from, coalesce(max(t.seq), v_from), v_row.quantity, internal.suffix_hash(v.org_id, v_row.id, v_from),
         v_now, v.staff_id, v.signature_id, jsonb_build_object('first', v_bad -> 0, 'found', jsonb_array_length(v_bad), 'replacedBy', v_new)
    from public.inventory_transactions t where t.org_id = v.org_id and t.inventory_id = v_row.id;
  update public.inventory i set quantity = 0, reserved = 0, is_active = false, sealed_at = v_now, version = i.version + 1
   where i.org_id = v.org_id and i.id = v_row.id;
  insert into public.inventory (org_id, id, store_id, product_id, location_id, lot_id, bin)
  values (v.org_id, v_new, v_row.store_id, v_row.product_id, v_row.location_id, v_row.lot_id, v_row.bin);
  insert into internal.stock_news (org_id, inventory_id) values (v.org_id, v_row.id), (v.org_id, v_new);
  if v_counted > 0 then
    v_moved := internal.post_one(v, v_new, 'counted', v_counted, 'count', 'checkpoint:' || v_seal, v.signature_id);
  end if;
  update public.cases c set settled_at = v_now, settled_by = v.staff_id,
         settlement = jsonb_build_object('by', 'replace', 'checkpointId', v_seal, 'replacedBy', v_new, 'counted', trim_scale(v_counted)::text)
   where c.org_id = v.org_id and c.subject = 'inventory:' || v_row.id and c.kind = 'drift' and c.settled_at is null;
  perform internal.announce(v.org_id, 'inventory:' || v_row.id, 'stock.replaced', jsonb_build_object('inventoryId', v_row.id, 'replacedBy', v_new));
  return internal.end_stock(v, coalesce(v_moved, '{}'), jsonb_build_object('inventory', jsonb_build_object('sealed', v_row.id, 'checkpointId', v_seal,
    'fromSeq', v_from, 'inventoryId', v_new, 'quantity', trim_scale(v_counted)::text)));
end $$;
