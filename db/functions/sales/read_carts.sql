-- The carts that wait in this store, the newest first; each with all that is in it where a till keeps them for an hour without network.
create or replace function public.read_carts(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('sell', p_request);
  v_limit integer := coalesce((p_request -> 'query' ->> 'limit')::integer, 50);
  v_carts jsonb;
begin
  select coalesce(jsonb_agg(c.it order by c.created_at desc, c.id desc), '[]') into v_carts from (
    select c.id, c.created_at, jsonb_build_object('id', c.id, 'parkedAt', internal.iso(c.created_at), 'total', c.total_minor, 'note', c.note,
        'count', jsonb_array_length(c.lines), 'staff', s.name, 'register', r.name, 'customer', k.name)
        || case when p_request -> 'query' ->> 'whole' = 'yes' then jsonb_build_object('cart', internal.cart_json(c)) else '{}' end as it
      from public.parked_carts c
      left join public.staff s on s.org_id = c.org_id and s.id = c.staff_id
      left join public.registers r on r.org_id = c.org_id and r.id = c.register_id
      left join public.customers k on k.org_id = c.org_id and k.id = c.customer_id
     where c.org_id = v.org_id and (v.store_id is null or c.store_id = v.store_id) and c.recalled_at is null
       and (p_request -> 'query' ->> 'cursor' is null
         or (c.created_at, c.id) < (split_part(p_request -> 'query' ->> 'cursor', '~', 1)::timestamptz, split_part(p_request -> 'query' ->> 'cursor', '~', 2)::uuid))
     order by c.created_at desc, c.id desc limit v_limit) c;
  return jsonb_build_object('carts', v_carts, 'nextCursor', case when jsonb_array_length(v_carts) = v_limit
    then (v_carts -> -1 ->> 'parkedAt') || '~' || (v_carts -> -1 ->> 'id') end);
end $$;
