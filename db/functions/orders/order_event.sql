-- One line of an order's timeline, and the same told to those who subscribed to orders.
create or replace function internal.order_event(p_act internal.act, p_order_id uuid, p_what text, p_facts jsonb default '{}') returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_at timestamptz := internal.clock();
begin
  insert into public.order_events (org_id, order_id, at, staff_id, what, facts) values (p_act.org_id, p_order_id, v_at, p_act.staff_id, p_what, p_facts);
  update public.orders o set updated_at = v_at where o.org_id = p_act.org_id and o.id = p_order_id;
  perform internal.announce(p_act.org_id, 'order:' || p_order_id, 'order.' || p_what, jsonb_build_object('orderId', p_order_id) || p_facts);
end $$;
