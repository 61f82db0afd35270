-- Posts movements: locks their rows in id order, then writes ledger, level, news and events, or changes nothing.
-- The only writer of ledger and level; whoever calls it has asked already whether the stock is there.
create or replace function internal.post_movements(p_org_id uuid, p_movements internal.movement[])
returns setof public.inventory_transactions
language plpgsql volatile set search_path = '' as $$
declare
  v_now timestamptz;
begin
  perform 1 from public.inventory i
    where i.org_id = p_org_id and i.id = any (array(select m.inventory_id from unnest(p_movements) m))
    order by i.id for update;
  v_now := internal.clock(); -- only now: before the lock the clock may run behind the row's last movement
  return query
  with wanted as (
    select m.*, i.store_id, i.quantity, i.last_seq, i.last_hash, greatest(v_now, i.last_at) as at, coalesce(m.id, internal.uuid_v7()) as new_id,
           i.last_seq + row_number() over w as seq,
           i.quantity + sum(m.quantity_change) over w - m.quantity_change as before,
           i.quantity + sum(m.quantity_change) over w as after
      from unnest(p_movements) with ordinality
             as m(inventory_id, type, quantity_change, reason, notes, staff_id, reference, signature_id, reverses_transaction_id, id, n)
      join public.inventory i on i.org_id = p_org_id and i.id = m.inventory_id
    window w as (partition by m.inventory_id order by m.n rows unbounded preceding)
  ), hashed as (
    select w.*, internal.chain_hash(w.last_hash, internal.movement_fields(p_org_id, w.inventory_id, w.seq, w.new_id, w.type,
             w.quantity_change, w.before, w.after, w.reason, w.staff_id, w.reference, w.signature_id, w.reverses_transaction_id, w.at))
             over (partition by w.inventory_id order by w.seq rows unbounded preceding) as hash
      from wanted w
  ), posted as (
    insert into public.inventory_transactions (org_id, inventory_id, seq, id, store_id, type, quantity_change, quantity_before,
        quantity_after, reason, notes, staff_id, reference, signature_id, reverses_transaction_id, created_at, prev_hash, hash)
    select p_org_id, h.inventory_id, h.seq, h.new_id, h.store_id, h.type, h.quantity_change, h.before, h.after, h.reason, h.notes,
           h.staff_id, h.reference, h.signature_id, h.reverses_transaction_id, h.at,
           lag(h.hash, 1, h.last_hash) over (partition by h.inventory_id order by h.seq), h.hash
      from hashed h order by h.n
    returning *
  ), last as (
    select distinct on (p.inventory_id) p.* from posted p order by p.inventory_id, p.seq desc
  ), levels as (
    update public.inventory i
       set quantity = l.quantity_after, version = i.version + 1, last_seq = l.seq, last_hash = l.hash, last_at = l.created_at
      from last l where i.org_id = p_org_id and i.id = l.inventory_id
    returning i.id, i.product_id, i.quantity, i.reserved, i.version
  ), news as (
    insert into internal.stock_news (org_id, inventory_id) select p_org_id, v.id from levels v
  ), events as (
    insert into public.outbox (org_id, subject, type, payload)
    select p_org_id, 'inventory:' || v.id, e.type,
           jsonb_build_object('inventoryId', v.id, 'productId', v.product_id, 'quantity', trim_scale(v.quantity)::text,
             'reserved', trim_scale(v.reserved)::text, 'version', v.version)
      from levels v
      join hashed h on h.inventory_id = v.id and h.seq = h.last_seq + 1
      join public.products p on p.org_id = p_org_id and p.id = v.product_id
      cross join lateral (values ('stock.changed', true),
        ('stock.low', p.reorder_point is not null and h.before > p.reorder_point and v.quantity <= p.reorder_point)) e(type, happened)
     where e.happened
  )
  select * from posted;
end $$;
