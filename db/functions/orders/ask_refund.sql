-- Asks for money back, once for each payment.
create or replace function internal.ask_refund(
  p_act internal.act, p_order_id uuid, p_reference text, p_amount_minor bigint, p_currency text, p_why text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into public.refund_requests (org_id, order_id, provider, payment_reference, amount_minor, currency, why)
  values (p_act.org_id, p_order_id, 'stripe', coalesce(p_reference, 'order:' || p_order_id), p_amount_minor, upper(p_currency), p_why)
  on conflict do nothing;
  if found then
    perform internal.announce(p_act.org_id, coalesce('order:' || p_order_id, 'payment:' || p_reference), 'refund.requested',
      jsonb_strip_nulls(jsonb_build_object('orderId', p_order_id, 'paymentReference', p_reference, 'amountMinor', p_amount_minor, 'why', p_why)));
  end if;
end $$;
