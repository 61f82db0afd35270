-- An order that was given up, and then its money came: promised again if the goods are still there, else refused.
create or replace function internal.revive_order(p_act internal.act, p_order public.orders) returns public.orders
language plpgsql volatile set search_path = '' as $$
declare
  v public.orders;
begin
  update public.orders o set hold_until = null where o.org_id = p_act.org_id and o.id = p_order.id;
  v := internal.move_order(p_act, p_order, 'reserved', 'revived', jsonb_build_object('from', p_order.status));
  perform internal.allocate_by_rules(p_act, v);
  return v;
end $$;
