-- One event of the payment provider, whose signature the door has checked. The event's id is stored with its effect: late, doubled,
-- reordered and unknown ones change nothing twice. `p_event` = {id, type, created, sessionId?, isPaid?, orderId?, orgId?, channel?,
-- shippingMethod?, lines?, paymentReference?, amount?, currency?, isFull?}. Answers {received, orderId?}.
create or replace function public.receive_stripe_event(p_event jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_order_id uuid;
begin
  if (internal.actor()).staff_role is not null then
    perform internal.refuse('forbidden', jsonb_build_object('act', 'webhook'));
  end if;
  v.org_id := internal.stripe_org(p_event);
  -- waits for the same event still under way; whoever comes second finds it stored
  insert into internal.provider_events (provider, id, org_id, type, facts) values ('stripe', p_event ->> 'id', v.org_id, p_event ->> 'type', p_event - 'id' - 'type')
  on conflict do nothing;
  if not found then
    select (e.facts ->> 'orderId')::uuid into v_order_id from internal.provider_events e where e.provider = 'stripe' and e.id = p_event ->> 'id';
  elsif v.org_id is not null then
    v_order_id := case
      when p_event ->> 'type' in ('checkout.session.completed', 'checkout.session.async_payment_succeeded') and (p_event ->> 'isPaid')::boolean
        then internal.stripe_paid(v, p_event)
      when p_event ->> 'type' in ('checkout.session.expired', 'checkout.session.async_payment_failed') then internal.stripe_expired(v, p_event)
      when p_event ->> 'type' in ('charge.refunded', 'refund.created', 'refund.updated') then internal.stripe_refunded(v, p_event)
      end;
    update internal.provider_events e set facts = e.facts || jsonb_build_object('orderId', coalesce(v_order_id::text, e.facts ->> 'orderId'))
     where e.provider = 'stripe' and e.id = p_event ->> 'id';
  end if;
  return jsonb_strip_nulls(jsonb_build_object('received', true, 'orderId', v_order_id));
end $$;
