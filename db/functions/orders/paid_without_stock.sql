-- Paid, and the goods are not there: a rejected order that shows what was wanted (where that can be read), a case, a refund request.
create or replace function internal.paid_without_stock(p_act internal.act, p_event jsonb, p_order_id uuid, p_why text) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  v_id uuid := p_order_id;
  v_method public.shipping_methods;
begin
  if v_id is null then
    begin
      select m.* into v_method from public.shipping_methods m join public.channels c on c.org_id = m.org_id and c.id = m.channel_id
       where m.org_id = p_act.org_id and c.code = p_event ->> 'channel' order by (m.code = p_event ->> 'shippingMethod') desc, m.id limit 1;
      if found then
        v_id := internal.write_order(p_act, v_method, p_event ->> 'sessionId', 'rejected', null,
          internal.named_lines(p_act.org_id, internal.stripe_lines(p_event -> 'lines')));
        perform internal.order_event(p_act, v_id, 'rejected', jsonb_build_object('reason', p_why));
      end if;
    exception when others then
      if sqlstate !~ '^(PT4|22|23)' then
        raise;
      end if;
      v_id := null; -- its lines cannot be read either: the case alone tells of it
    end;
  end if;
  if v_id is not null then
    perform internal.note_payment(p_act, v_id, p_event);
  end if;
  insert into public.cases (org_id, kind, subject, facts)
  values (p_act.org_id, 'paid_without_stock', coalesce('order:' || v_id, 'stripe:' || (p_event ->> 'sessionId')), jsonb_strip_nulls(jsonb_build_object('orderId', v_id,
    'sessionId', p_event ->> 'sessionId', 'paymentReference', p_event ->> 'paymentReference', 'amountMinor', p_event -> 'amount', 'why', p_why)));
  perform internal.ask_refund(p_act, v_id, coalesce(p_event ->> 'paymentReference', p_event ->> 'sessionId'), (p_event ->> 'amount')::bigint,
    p_event ->> 'currency', 'paid_without_stock');
  return v_id;
end $$;
