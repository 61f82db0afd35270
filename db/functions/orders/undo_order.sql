-- The undo of an order whose later step failed: its units go back, it is rejected, and its key is free, because a request that failed
-- leaves nothing. Refused where the order stands further than `reserved`. The order is locked already.
create or replace function internal.undo_order(p_act internal.act, p_order public.orders, p_reason text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_key uuid;
begin
  perform internal.move_order(p_act, p_order, 'rejected', 'rejected', jsonb_build_object('reason', p_reason));
  perform internal.give_back(p_act, p_order.id, 'released');
  update internal.order_workflows w set state = 'undone' where w.org_id = p_act.org_id and w.order_id = p_order.id and w.state in ('open', 'undo')
  returning w.key into v_key;
  delete from public.idempotency i where i.org_id = p_act.org_id and i.key = v_key;
end $$;
