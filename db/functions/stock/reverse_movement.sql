-- Takes a movement back by its exact opposite, once, archived or not; both legs of a transfer together; signed where the first was.
create or replace function public.reverse_movement(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('reverse', 'POST /api/stock/transactions/:id/reversal', p_request);
  v_first public.inventory_transactions;
  v_firsts public.inventory_transactions[];
  v_each public.inventory_transactions;
  v_row public.inventory;
  v_moves internal.movement[] := '{}';
  v_moved public.inventory_transactions[];
  v_new uuid;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  select * into v_first from internal.whole_ledger t where t.org_id = v.org_id and t.id = (v.path ->> 'id')::uuid;
  if not found or not internal.in_store(v, v_first.store_id) then
    perform internal.refuse('transaction_not_found', jsonb_build_object('transactionId', v.path ->> 'id'));
  end if;
  v_firsts := internal.legs_of(v_first);
  perform 1 from public.inventory i where i.org_id = v.org_id and i.id in (select l.inventory_id from unnest(v_firsts) l) order by i.id for update;
  if v_first.type not in ('received', 'consumed', 'adjusted', 'written_off', 'counted', 'found', 'transferred_out', 'transferred_in') then
    perform internal.refuse('not_reversible', jsonb_build_object('transactionId', v_first.id, 'type', v_first.type));
  end if;
  if exists (select 1 from public.reversals r where r.org_id = v.org_id and r.reversed_id in (select l.id from unnest(v_firsts) l)) then
    perform internal.refuse('already_reversed', jsonb_build_object('transactionId', v_first.id, 'reversedBy',
      (select r.reversal_id from public.reversals r where r.org_id = v.org_id and r.reversed_id = v_first.id)));
  end if;
  foreach v_each in array v_firsts loop
    perform internal.take_row(v.org_id, v_each.inventory_id, 'stock');
  end loop;
  if exists (select 1 from unnest(v_firsts) l where l.signature_id is not null) or v.signature_id is not null then
    perform internal.consume_signature(v, 'reverse', array['manager', 'owner']);
  end if;
  foreach v_each in array v_firsts loop
    select * into v_row from public.inventory i where i.org_id = v.org_id and i.id = v_each.inventory_id;
    if v_each.quantity_change > 0 then
      perform internal.require_available(v_row, v_each.quantity_change);
    else
      perform internal.require_room(v_row, -v_each.quantity_change);
    end if;
    v_new := internal.uuid_v7();
    insert into public.reversals (org_id, reversed_id, reversal_id) values (v.org_id, v_each.id, v_new);
    v_moves := v_moves || row(v_each.inventory_id, 'reversed', -v_each.quantity_change, v.body ->> 'reason', null, v.staff_id,
      'reversal:' || v_each.id, v.signature_id, v_each.id, v_new)::internal.movement;
  end loop;
  select array_agg(t) into v_moved from internal.post_movements(v.org_id, v_moves) t;
  return internal.end_stock(v, v_moved);
end $$;
