-- Gift cards, newest first, found by their last four signs.
create or replace function public.read_gift_cards(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_customers', p_request);
  v_query jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := coalesce((v_query ->> 'limit')::integer, 50);
  v_found jsonb;
begin
  select coalesce(jsonb_agg(internal.gift_card_json(x.g) order by (x.g).id desc), '[]') into v_found from (
    select g from public.gift_cards g
     where g.org_id = v.org_id and (v_query ->> 'cursor' is null or g.id < (v_query ->> 'cursor')::uuid)
       and (v_query ->> 'q' is null or g.last_four = upper(right(v_query ->> 'q', 4)))
     order by g.id desc limit v_limit + 1) x;
  return jsonb_build_object('giftCards', case when jsonb_array_length(v_found) > v_limit then v_found - -1 else v_found end,
    'nextCursor', case when jsonb_array_length(v_found) > v_limit then v_found -> (v_limit - 1) -> 'id' end);
end $$;
