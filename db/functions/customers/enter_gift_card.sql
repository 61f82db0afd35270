-- One entry on a gift card: balance and ledger together. The table refuses a balance below zero.
create or replace function internal.enter_gift_card(p_org_id uuid, p_gift_card_id uuid, p_change bigint, p_reason text, p_reference text,
  p_staff_id uuid) returns bigint language plpgsql volatile set search_path = '' as $$
declare
  v_balance bigint;
begin
  update public.gift_cards g set balance_minor = g.balance_minor + p_change where g.org_id = p_org_id and g.id = p_gift_card_id
  returning g.balance_minor into v_balance;
  insert into public.gift_card_entries (org_id, gift_card_id, change_minor, balance_after_minor, reason, reference, staff_id, created_at)
  values (p_org_id, p_gift_card_id, p_change, v_balance, p_reason, p_reference, p_staff_id, internal.clock());
  return v_balance;
end $$;
