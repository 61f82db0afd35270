-- Money went back: the request for it is settled, and an order that nobody has begun to pick gives up its units.
create or replace function internal.stripe_refunded(p_act internal.act, p_event jsonb) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  v_id uuid;
  v_order public.orders;
begin
  select o.id into v_id from public.orders o where o.org_id = p_act.org_id and o.payment_reference = p_event ->> 'paymentReference' order by o.id desc limit 1;
  if v_id is not null then
    v_order := internal.take_order(p_act, v_id);
    if v_order.status = 'reserved' and (p_event ->> 'isFull')::boolean then
      perform internal.cancel(p_act, v_order, 'refunded');
    end if;
    perform internal.order_event(p_act, v_id, 'refunded', jsonb_strip_nulls(jsonb_build_object('amountMinor', p_event -> 'amount')));
  end if;
  update public.refund_requests r set settled_at = x.at from (select internal.clock() as at) x
   where r.org_id = p_act.org_id and r.provider = 'stripe' and r.payment_reference = p_event ->> 'paymentReference' and r.settled_at is null;
  update public.cases c set settled_at = x.at, settlement = '{"by": "refund"}' from (select internal.clock() as at) x
   where c.org_id = p_act.org_id and c.kind = 'paid_without_stock' and c.settled_at is null and c.facts ->> 'paymentReference' = p_event ->> 'paymentReference';
  return v_id;
end $$;
