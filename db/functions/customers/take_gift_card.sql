-- Locks a gift card that can still be used.
create or replace function internal.take_gift_card(p_org_id uuid, p_id uuid) returns public.gift_cards
language plpgsql volatile set search_path = '' as $$
declare
  v_card public.gift_cards;
begin
  perform 1 from public.gift_cards g where g.org_id = p_org_id and g.id = p_id for no key update;
  select * into v_card from public.gift_cards g where g.org_id = p_org_id and g.id = p_id;
  if v_card.id is null then
    perform internal.refuse('gift_card_not_found', jsonb_build_object('giftCardId', p_id));
  end if;
  if not v_card.is_active or v_card.expires_at <= internal.clock() then
    perform internal.refuse('gift_card_closed', jsonb_build_object('giftCardId', p_id, 'expiresAt', internal.iso(v_card.expires_at)));
  end if;
  return v_card;
end $$;
