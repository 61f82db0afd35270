-- Gives back everything an order holds, and takes it out of the picking session it is in: its box is unpacked into the basket, and
-- what nobody needs any more is no longer walked for. The session and the order are locked already.
create or replace function internal.give_back(p_act internal.act, p_order_id uuid, p_why text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_session_id uuid;
begin
  select x.session_id into v_session_id from public.picking_session_orders x where x.org_id = p_act.org_id and x.order_id = p_order_id and x.is_open;
  if v_session_id is not null then
    update public.packing_progress p set quantity_packed = 0 where p.org_id = p_act.org_id and p.session_id = v_session_id and p.order_id = p_order_id;
    update public.picking_session_items i
       set quantity_needed = greatest(i.quantity_picked, i.quantity_needed - a.quantity)
      from (select x.inventory_id, sum(x.quantity) as quantity from public.allocations x
              join public.reservations r on r.org_id = x.org_id and r.id = x.reservation_id and r.released_at is null
             where x.org_id = p_act.org_id and x.order_id = p_order_id group by x.inventory_id) a
     where i.org_id = p_act.org_id and i.session_id = v_session_id and i.inventory_id = a.inventory_id;
    update public.picking_session_orders x set is_open = false
     where x.org_id = p_act.org_id and x.session_id = v_session_id and x.order_id = p_order_id;
  end if;
  perform 1 from internal.release_rows(p_act.org_id,
    array(select r.id from public.reservations r where r.org_id = p_act.org_id and r.order_id = p_order_id and r.released_at is null), p_why);
end $$;
