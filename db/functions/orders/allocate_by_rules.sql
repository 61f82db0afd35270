-- Asks the order's rules again for what has no stock behind it: all of that or nothing.
create or replace function internal.allocate_by_rules(p_act internal.act, p_order public.orders) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_needs internal.order_need[] := internal.missing_needs(p_act.org_id, p_order.id);
  v_method public.shipping_methods;
  v_plan jsonb;
begin
  if v_needs is null then
    return;
  end if;
  select * into v_method from public.shipping_methods m where m.org_id = p_act.org_id and m.id = p_order.method_id;
  v_plan := internal.plan_order(p_act.org_id, v_method, false, v_needs);
  if v_plan -> 'short' <> 'null' then
    perform internal.refuse('out_of_stock', jsonb_build_object('orderId', p_order.id, 'short', v_plan -> 'short'));
  end if;
  perform internal.promise_order(p_act.org_id, p_order.id, v_plan -> 'takes', p_order.hold_until);
  update public.order_lines l set backordered = 0 where l.org_id = p_act.org_id and l.order_id = p_order.id and l.backordered > 0;
end $$;
