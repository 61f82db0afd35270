-- Sells a gift card. The code was made by the caller, is shown once and kept as a hash only; the answer names its last four signs.
create or replace function public.create_gift_card(p_request jsonb, p_code_hash text, p_last_four text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('gift_card', 'POST /api/gift-cards', p_request);
  v_id uuid := internal.uuid_v7();
  v_amount bigint := (v.body ->> 'amount')::bigint;
  v_card public.gift_cards;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  perform internal.take_money(v, v_amount, v.body -> 'payment', 'gift card ' || p_last_four);
  insert into public.gift_cards (org_id, id, last_four, expires_at, sold_by, created_at)
  select v.org_id, v_id, p_last_four, internal.clock() + make_interval(months => o.gift_card_months), v.staff_id, internal.clock()
    from public.orgs o where o.id = v.org_id;
  insert into internal.gift_card_codes (org_id, code_hash, gift_card_id) values (v.org_id, p_code_hash, v_id);
  perform internal.enter_gift_card(v.org_id, v_id, v_amount, 'issued',
    concat_ws(':', v.body -> 'payment' ->> 'method', v.body -> 'payment' ->> 'reference'), v.staff_id);
  perform internal.audit(v, 'gift card issued', 'gift_card:' || v_id, jsonb_build_object('amount', v_amount, 'payment', v.body -> 'payment' ->> 'method'));
  perform internal.announce(v.org_id, 'gift_card:' || v_id, 'gift_card.issued', jsonb_build_object('giftCardId', v_id, 'amount', v_amount));
  select * into v_card from public.gift_cards g where g.org_id = v.org_id and g.id = v_id;
  return internal.end_act(v, 201, jsonb_build_object('giftCard', internal.gift_card_json(v_card)));
end $$;
