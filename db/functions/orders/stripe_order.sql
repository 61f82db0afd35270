-- The order a payment is about, locked: the one named, or the one the payment's session made. A rejected one comes last.
create or replace function internal.stripe_order(p_act internal.act, p_event jsonb) returns public.orders
language plpgsql volatile set search_path = '' as $$
declare
  v_id uuid;
  v public.orders;
begin
  select o.id into v_id from public.orders o
   where o.org_id = p_act.org_id and (o.id = (p_event ->> 'orderId')::uuid or o.external_id = p_event ->> 'sessionId')
   order by (o.id = (p_event ->> 'orderId')::uuid) desc nulls last, o.status = 'rejected', o.id desc limit 1;
  if v_id is not null then
    v := internal.take_order(p_act, v_id);
  end if;
  return v;
end $$;
