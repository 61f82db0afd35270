-- Notes on an order that it is paid.
create or replace function internal.note_payment(p_act internal.act, p_order_id uuid, p_event jsonb) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update public.orders o set paid_at = x.at, paid_minor = (p_event ->> 'amount')::bigint,
         payment_reference = coalesce(p_event ->> 'paymentReference', p_event ->> 'sessionId')
    from (select internal.clock() as at) x
   where o.org_id = p_act.org_id and o.id = p_order_id;
  perform internal.order_event(p_act, p_order_id, 'paid', jsonb_strip_nulls(jsonb_build_object('amountMinor', p_event -> 'amount', 'currency', p_event ->> 'currency')));
end $$;
