-- The account a payment spends from: its name, balance, and how many minor units one of its units is worth.
create or replace function internal.account_of(p_org_id uuid, p_customer_id uuid, p_method text, p_code text,
  out account text, out balance numeric, out unit numeric) language plpgsql stable set search_path = '' as $$
begin
  unit := 1;
  if p_method = 'gift_card' then
    select 'gift_card:' || g.id, g.balance_minor into account, balance
      from internal.gift_card_codes k join public.gift_cards g on g.org_id = k.org_id and g.id = k.gift_card_id
     where k.org_id = p_org_id and k.code_hash = internal.code_hash(p_code) and g.is_active and coalesce(g.expires_at > now(), true);
  elsif p_method = 'store_credit' then
    select 'credit:' || c.id, c.credit_minor into account, balance from public.customers c where c.org_id = p_org_id and c.id = p_customer_id;
  elsif p_method = 'points' then
    select 'points:' || c.id, c.points, o.point_value_minor into account, balance, unit
      from public.customers c join public.orgs o on o.id = c.org_id where c.org_id = p_org_id and c.id = p_customer_id;
  end if;
end $$;
