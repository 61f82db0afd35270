-- One order by its id. For people also its timeline, the session it is in, what needs somebody, and where else its goods lie.
create or replace function public.read_order(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_stock', p_request);
  v_order public.orders;
begin
  select * into v_order from public.orders o where o.org_id = v.org_id and o.id = (p_request -> 'path' ->> 'id')::uuid;
  if not found or (v.staff_role = 'integration' and v_order.channel_id is distinct from v.channel_id) then
    perform internal.refuse('order_not_found', jsonb_build_object('orderId', p_request -> 'path' ->> 'id'));
  end if;
  return jsonb_build_object('order', internal.order_json(v.org_id, v_order.id)
    || case when v.staff_role = 'integration' then '{}' else internal.order_desk_json(v.org_id, v_order.id) end);
end $$;
