-- Money is there: a held order is kept for good, an order that is not here yet is made. Where the goods are gone meanwhile, that is
-- never silent: a case for a person and a request to give the money back. Answers the order.
create or replace function internal.stripe_paid(p_act internal.act, p_event jsonb) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  v_order public.orders := internal.stripe_order(p_act, p_event);
  v_known_id uuid := v_order.id; -- what is made below is gone again when it fails
begin
  if v_order.paid_at is not null then
    return v_order.id;
  end if;
  if internal.is_refunded(p_act.org_id, p_event ->> 'paymentReference') then
    return v_order.id; -- the refund overtook the payment: nothing is owed to anybody
  end if;
  begin
    if v_order.id is null then
      v_order.id := internal.reserve(p_act, jsonb_build_object('channel', p_event ->> 'channel', 'externalId', p_event ->> 'sessionId',
        'shippingMethod', p_event ->> 'shippingMethod', 'lines', internal.stripe_lines(p_event -> 'lines')));
    elsif v_order.status in ('cancelled', 'rejected') then
      v_order := internal.revive_order(p_act, v_order);
    elsif v_order.status = 'reserved' and v_order.hold_until is not null then
      perform internal.keep_order(p_act, v_order);
    end if;
    perform internal.note_payment(p_act, v_order.id, p_event);
  exception when others then
    -- a lock or a deadlock is no answer about stock: the provider sends the event again
    if sqlstate !~ '^(PT4|22|23)' then
      raise;
    end if;
    v_order.id := internal.paid_without_stock(p_act, p_event, v_known_id, sqlerrm);
  end;
  return v_order.id;
end $$;
