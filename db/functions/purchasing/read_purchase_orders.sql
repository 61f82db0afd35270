-- The purchase orders that are to be delivered to the caller's stores, newest first.
create or replace function public.read_purchase_orders(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_ledger', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := internal.page_limit(q);
  v_list jsonb;
begin
  select jsonb_agg(internal.purchase_order_json(o) order by o.id desc) into v_list from (
    select x.* from public.purchase_orders x
      join public.locations l on l.org_id = x.org_id and l.id = x.location_id
     where x.org_id = v.org_id and internal.in_store(v, l.store_id) and (not q ? 'status' or x.status = q ->> 'status')
       and (not q ? 'cursor' or x.id < internal.cursor_id(q ->> 'cursor'))
     order by x.id desc limit v_limit + 1) o;
  return internal.page('orders', coalesce(v_list, '[]'), v_limit);
end $$;
