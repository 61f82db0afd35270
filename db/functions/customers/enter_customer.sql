-- One entry on a customer's points or credit: balance and ledger together. The table refuses a balance below zero.
create or replace function internal.enter_customer(p_org_id uuid, p_customer_id uuid, p_account text, p_change bigint, p_reason text,
  p_reference text, p_staff_id uuid, p_signature_id uuid default null) returns bigint
language plpgsql volatile set search_path = '' as $$
declare
  v_balance bigint;
begin
  update public.customers c
     set points = c.points + case when p_account = 'points' then p_change else 0 end,
         credit_minor = c.credit_minor + case when p_account = 'credit' then p_change else 0 end
   where c.org_id = p_org_id and c.id = p_customer_id
  returning case when p_account = 'points' then c.points else c.credit_minor end into v_balance;
  insert into public.customer_entries (org_id, customer_id, account, change, balance_after, reason, reference, staff_id, signature_id, created_at)
  values (p_org_id, p_customer_id, p_account, p_change, v_balance, p_reason, p_reference, p_staff_id, p_signature_id, internal.clock());
  return v_balance;
end $$;
