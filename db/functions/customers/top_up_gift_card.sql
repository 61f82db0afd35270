-- Puts money onto a gift card.
create or replace function public.top_up_gift_card(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('gift_card', 'POST /api/gift-cards/:id/top-ups', p_request);
  v_card public.gift_cards;
  v_amount bigint := (v.body ->> 'amount')::bigint;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  select * into v_card from public.gift_cards g where g.org_id = v.org_id and g.id = (v.path ->> 'id')::uuid;
  perform internal.take_money(v, v_amount, v.body -> 'payment', 'gift card ' || coalesce(v_card.last_four, ''));
  v_card := internal.take_gift_card(v.org_id, (v.path ->> 'id')::uuid);
  v_card.balance_minor := internal.enter_gift_card(v.org_id, v_card.id, v_amount, 'topped up',
    concat_ws(':', v.body -> 'payment' ->> 'method', v.body -> 'payment' ->> 'reference'), v.staff_id);
  perform internal.audit(v, 'gift card topped up', 'gift_card:' || v_card.id, jsonb_build_object('amount', v_amount));
  return internal.end_act(v, 201, jsonb_build_object('giftCard', internal.gift_card_json(v_card)));
end $$;
