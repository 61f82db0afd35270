-- Cancels an order that is locked already: gives back its units and, where it was paid, asks the money back.
create or replace function internal.cancel(p_act internal.act, p_order public.orders, p_reason text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform internal.move_order(p_act, p_order, 'cancelled', 'cancelled', jsonb_build_object('reason', p_reason, 'from', p_order.status));
  perform internal.give_back(p_act, p_order.id, 'cancelled');
  update internal.order_workflows w set state = 'done' where w.org_id = p_act.org_id and w.order_id = p_order.id and w.state in ('open', 'undo');
  if p_order.paid_at is not null then
    perform internal.ask_refund(p_act, p_order.id, p_order.payment_reference, p_order.paid_minor, null, 'cancelled');
  end if;
end $$;
