-- How much of a row was off its shelf at a moment though the ledger still had it there: in the basket of a walk that was under way, or in
-- a box that was ready and not sent. A walk that ends leaves its boxes; what is in none of them is back on its shelf.
create or replace function internal.off_shelf_at(p_org_id uuid, p_inventory_id uuid, p_at timestamptz) returns numeric
language sql stable set search_path = '' as $$
  with walks as (
    select k.id, k.started_at from public.picking_sessions k
     where k.org_id = p_org_id and (k.closed_at is null or k.closed_at > p_at) and k.started_at <= p_at
  ), baskets as (
    select greatest(0, sum(e.quantity) - coalesce((
             -- its boxes that were sent while it went on
             select sum(a.quantity) from public.picking_session_orders x
               join public.allocations a on a.org_id = x.org_id and a.order_id = x.order_id and a.inventory_id = p_inventory_id
               join public.reservations r on r.org_id = a.org_id and r.id = a.reservation_id
              where x.org_id = p_org_id and x.session_id = w.id and r.released_why = 'shipped' and r.released_at > w.started_at and r.released_at <= p_at), 0)) as quantity
      from walks w
      join public.picking_session_items i on i.org_id = p_org_id and i.session_id = w.id and i.inventory_id = p_inventory_id
      join public.picking_events e on e.org_id = p_org_id and e.session_id = w.id and e.item_id = i.id and e.what in ('picked', 'short') and e.at <= p_at
     group by w.id, w.started_at
  ), waiting as ( -- promises of boxes: those that wait now, and those that were sent since
    select r.order_id, r.quantity from public.reservations r
      join public.orders o on o.org_id = r.org_id and o.id = r.order_id and o.status = 'ready_to_ship'
     where r.org_id = p_org_id and r.inventory_id = p_inventory_id and r.released_at is null
    union all
    select a.order_id, a.quantity from public.inventory_transactions t
      join public.allocations a on a.org_id = t.org_id and a.id = t.id
     where t.org_id = p_org_id and t.inventory_id = p_inventory_id and t.type = 'shipped'
       and t.seq > internal.seq_at(p_org_id, p_inventory_id, p_at)
  ), boxes as (
    select b.quantity from waiting b
     where exists (select 1 from public.order_events e
                    where e.org_id = p_org_id and e.order_id = b.order_id and e.what = 'ready_to_ship' and e.at <= p_at)
       and not exists (select 1 from public.picking_session_orders x join walks w on w.id = x.session_id where x.org_id = p_org_id and x.order_id = b.order_id)
  )
  select coalesce((select sum(quantity) from baskets), 0) + coalesce((select sum(quantity) from boxes), 0)
$$;
