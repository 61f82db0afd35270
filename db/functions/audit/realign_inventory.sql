-- Puts a frozen row's level to what its whole ledger says, signed and audited. A ledger that does not hold itself is not followed.
create or replace function public.realign_inventory(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('realign', 'POST /api/inventory/:id/realignment', p_request);
  v_row public.inventory;
  v_last public.inventory_transactions;
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
  if v_row.frozen_at is null or v_row.sealed_at is not null or exists (select 1 from internal.verify_stock(v.org_id) b
      where b.inventory_id = v_row.id and b.invariant = 2 and b.rule <> 'the level is the ledger''s last balance') then
    perform internal.refuse('not_frozen', jsonb_build_object('inventoryId', v_row.id, 'frozenAt', internal.iso(v_row.frozen_at)));
  end if;
  select * into v_last from public.inventory_transactions t where t.org_id = v.org_id and t.inventory_id = v_row.id order by t.seq desc limit 1;
  perform internal.make_room(v.org_id, v_row.id, coalesce(v_last.quantity_after, 0));
  update public.inventory i set quantity = coalesce(v_last.quantity_after, 0), last_seq = coalesce(v_last.seq, 0),
         last_hash = coalesce(v_last.hash, decode(repeat('00', 32), 'hex')), last_at = coalesce(v_last.created_at, '-infinity'),
         version = i.version + 1, frozen_at = null, frozen_why = null
   where i.org_id = v.org_id and i.id = v_row.id;
  insert into internal.stock_news (org_id, inventory_id) values (v.org_id, v_row.id);
  update public.cases c set settled_at = s.at, settled_by = v.staff_id,
         settlement = jsonb_build_object('by', 'realign', 'from', trim_scale(v_row.quantity)::text, 'to', trim_scale(coalesce(v_last.quantity_after, 0))::text)
    from (select clock_timestamp() as at) s
   where c.org_id = v.org_id and c.subject = 'inventory:' || v_row.id and c.kind = 'drift' and c.settled_at is null;
  perform internal.audit(v, 'inventory.realigned', 'inventory:' || v_row.id,
    jsonb_build_object('from', trim_scale(v_row.quantity)::text, 'to', trim_scale(coalesce(v_last.quantity_after, 0))::text, 'signatureId', v.signature_id));
  return internal.end_act(v, 200, jsonb_build_object('inventory', jsonb_build_object('inventoryId', v_row.id,
    'from', trim_scale(v_row.quantity)::text, 'quantity', trim_scale(coalesce(v_last.quantity_after, 0))::text)));
end $$;
