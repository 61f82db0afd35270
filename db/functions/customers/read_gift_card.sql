-- One gift card and its own ledger.
create or replace function public.read_gift_card(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_customers', p_request);
  v_card public.gift_cards;
begin
  select * into v_card from public.gift_cards g where g.org_id = v.org_id and g.id = (p_request -> 'path' ->> 'id')::uuid;
  if v_card.id is null then
    perform internal.refuse('gift_card_not_found', jsonb_build_object('giftCardId', p_request -> 'path' ->> 'id'));
  end if;
  return jsonb_build_object('giftCard', internal.gift_card_json(v_card) || jsonb_build_object('entries', (
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', e.id, 'changeMinor', e.change_minor, 'balanceAfterMinor', e.balance_after_minor,
        'reason', e.reason, 'reference', e.reference, 'createdAt', internal.iso(e.created_at))) order by e.id desc), '[]')
      from public.gift_card_entries e where e.org_id = v.org_id and e.gift_card_id = v_card.id)));
end $$;
