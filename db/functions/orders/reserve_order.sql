-- Reserves every line of an order or none, for direct callers; complete by itself, so nothing is left to be undone. `p_order` is the body
-- of POST /api/orders.
create or replace function public.reserve_order(p_order jsonb, p_idempotency_key uuid default null, p_org_id uuid default null) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('reserve', 'rpc:reserve_order', jsonb_build_object(
    'orgId', coalesce(p_org_id, internal.org_of_lines(p_order -> 'lines')), 'key', p_idempotency_key, 'body', p_order));
  v_customer jsonb := coalesce(p_order -> 'customer', 'null');
  v_hold jsonb := coalesce(p_order -> 'hold', 'null');
  v_id uuid;
begin
  if v.replay is not null then
    return (v.replay -> 'body')::json;
  end if;
  if coalesce(jsonb_typeof(p_order -> 'lines'), '') <> 'array' or jsonb_array_length(p_order -> 'lines') not between 1 and 200 then
    perform internal.refuse('malformed', jsonb_build_object('member', 'lines'));
  end if;
  -- what the door's form refuses must not be left out silently here; a hold below a second would be over before it began
  if v_customer <> 'null' and coalesce(jsonb_typeof(v_customer -> 'name'), '') <> 'string' then
    perform internal.refuse('malformed', jsonb_build_object('member', 'customer'));
  end if;
  if v_hold <> 'null' and not jsonb_path_exists(v_hold, '$ ? (@ >= 1 && @ <= 604800)') then
    perform internal.refuse('malformed', jsonb_build_object('member', 'hold'));
  end if;
  -- customers before stock, as everywhere: noting one afterwards would wait for a sale that waits for this one's shelves
  perform 1 from public.customers c
   where c.org_id = v.org_id and lower(c.email) = lower(v_customer ->> 'email') and c.erased_at is null and c.merged_into is null
   order by c.id for key share;
  v_id := internal.reserve(v, p_order); -- a statement of its own: the answer reads what it wrote
  if v_customer <> 'null' then
    perform internal.give_order_customer(v.org_id, v_id, v_customer);
  end if;
  return internal.end_act(v, 201, internal.order_json(v.org_id, v_id)) -> 'body';
end $$;
