-- Cancels the orders whose hold has run out without a payment.
create or replace function internal.expire_orders(p_org_id uuid) returns integer
language plpgsql volatile set search_path = '' as $$
declare
  v internal.act;
  v_id uuid;
  v_order public.orders;
  v_count integer := 0;
begin
  v.org_id := p_org_id;
  for v_id in
    select o.id from public.orders o where o.org_id = p_org_id and o.status = 'reserved' and o.hold_until <= internal.clock() order by o.hold_until limit 100
  loop
    v_order := internal.take_order(v, v_id);
    if v_order.status = 'reserved' and v_order.hold_until <= internal.clock() then -- it may have been paid while we waited
      perform internal.cancel(v, v_order, 'hold_expired');
      v_count := v_count + 1;
    end if;
  end loop;
  return v_count;
end $$;
