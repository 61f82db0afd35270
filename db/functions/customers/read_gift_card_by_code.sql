-- Balance enquiry: whoever holds the card knows its code.
create or replace function public.read_gift_card_by_code(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('gift_card', p_request);
  v_card public.gift_cards;
begin
  select g.* into v_card from internal.gift_card_codes k join public.gift_cards g on g.org_id = k.org_id and g.id = k.gift_card_id
   where k.org_id = v.org_id and k.code_hash = internal.code_hash(p_request -> 'query' ->> 'code');
  if v_card.id is null then
    perform internal.refuse('gift_card_not_found');
  end if;
  return jsonb_build_object('giftCard', internal.gift_card_json(v_card));
end $$;
