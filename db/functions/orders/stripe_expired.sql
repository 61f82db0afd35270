-- The checkout ran out unpaid: what was held for it is given back. A paid order stays, whatever order the events came in.
create or replace function internal.stripe_expired(p_act internal.act, p_event jsonb) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  v_order public.orders := internal.stripe_order(p_act, p_event);
begin
  if v_order.status = 'reserved' and v_order.paid_at is null then
    perform internal.cancel(p_act, v_order, 'checkout_expired');
  end if;
  return v_order.id;
end $$;
