-- Locks one purchase order that is still under way, or refuses: unknown, to be delivered to a store that is not the caller's, closed.
create or replace function internal.take_purchase_order(p_act internal.act, p_states text[]) returns public.purchase_orders
language plpgsql volatile set search_path = '' as $$
declare
  v public.purchase_orders;
begin
  select * into v from public.purchase_orders o where o.org_id = p_act.org_id and o.id = (p_act.path ->> 'id')::uuid for update;
  if not found or not internal.in_store(p_act, (select l.store_id from public.locations l where l.org_id = v.org_id and l.id = v.location_id)) then
    perform internal.refuse('not_found', jsonb_build_object('what', 'purchase order', 'id', p_act.path ->> 'id'));
  end if;
  if v.status <> all (p_states) then
    perform internal.refuse('purchase_order_closed', jsonb_build_object('status', v.status, 'number', v.number));
  end if;
  return v;
end $$;
