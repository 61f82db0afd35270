-- Ends an order's hold in its favour: its promises no longer expire. What had expired already is promised again or refused.
create or replace function internal.keep_order(p_act internal.act, p_order public.orders) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_order public.orders;
begin
  perform 1 from public.inventory i
    where i.org_id = p_act.org_id and i.id in (select a.inventory_id from public.allocations a where a.org_id = p_act.org_id and a.order_id = p_order.id)
    order by i.id for update;
  update public.reservations r set expires_at = null where r.org_id = p_act.org_id and r.order_id = p_order.id and r.released_at is null;
  update public.orders o set hold_until = null where o.org_id = p_act.org_id and o.id = p_order.id returning o.* into v_order;
  perform internal.allocate_by_rules(p_act, v_order);
end $$;
