-- A gift card as lists show it: never its code.
create or replace function internal.gift_card_json(g public.gift_cards) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object('id', g.id, 'lastFour', g.last_four, 'balanceMinor', g.balance_minor,
    'isActive', g.is_active and coalesce(g.expires_at > internal.clock(), true),
    'expiresAt', internal.iso(g.expires_at), 'createdAt', internal.iso(g.created_at)))
$$;
