-- Orders, newest first: by external id, status, channel, or a piece of their number. A key sees its own channel's.
create or replace function public.read_orders(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_stock', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := coalesce((q ->> 'limit')::integer, 50);
  v_ids uuid[];
begin
  v_ids := array(
    select o.id from public.orders o
      join public.channels c on c.org_id = o.org_id and c.id = o.channel_id
     where o.org_id = v.org_id
       and (v.staff_role is distinct from 'integration' or o.channel_id = v.channel_id)
       and (q ->> 'externalId' is null or o.external_id = q ->> 'externalId')
       and (q ->> 'status' is null or o.status = any (string_to_array(q ->> 'status', ',')))
       and (q ->> 'channel' is null or c.code = q ->> 'channel')
       and (q ->> 'q' is null or strpos(lower(o.number), lower(q ->> 'q')) > 0 or strpos(lower(o.external_id), lower(q ->> 'q')) > 0)
       and (q ->> 'cursor' is null or o.id < (q ->> 'cursor')::uuid)
     order by o.id desc limit v_limit + 1);
  return jsonb_build_object('orders', coalesce((
      select jsonb_agg(internal.order_json(v.org_id, x.id) order by x.id desc) from unnest(v_ids[1:v_limit]) x(id)), '[]'),
    'nextCursor', case when cardinality(v_ids) > v_limit then v_ids[v_limit] end);
end $$;
