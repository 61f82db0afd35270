-- Closes a lost or stolen card; its balance stays in the books.
create or replace function public.deactivate_gift_card(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('merge_customers', 'POST /api/gift-cards/:id/deactivation', p_request);
  v_card public.gift_cards;
  v_now timestamptz := internal.clock();
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_card := internal.take_gift_card(v.org_id, (v.path ->> 'id')::uuid);
  update public.gift_cards g set is_active = false, deactivated_at = v_now where g.org_id = v.org_id and g.id = v_card.id returning * into v_card;
  perform internal.audit(v, 'gift card closed', 'gift_card:' || v_card.id, jsonb_build_object('reason', v.body ->> 'reason', 'balance', v_card.balance_minor));
  return internal.end_act(v, 200, jsonb_build_object('giftCard', internal.gift_card_json(v_card)));
end $$;
