-- Gives or takes points or store credit by hand: always signed, never below zero.
create or replace function public.adjust_account(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('adjust_account', 'POST /api/customers/:id/adjustments', p_request);
  v_customer public.customers;
  v_account text := v.body ->> 'account';
  v_change bigint := (v.body ->> 'change')::bigint;
  v_balance bigint;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_customer := internal.take_customer(v.org_id, (v.path ->> 'id')::uuid);
  if v.staff_id is not null then
    perform internal.consume_signature(v, 'adjust_account', array['supervisor', 'manager', 'owner']);
  end if;
  v_balance := case v_account when 'points' then v_customer.points else v_customer.credit_minor end;
  if v_balance + v_change < 0 then
    perform internal.refuse('balance_short', jsonb_build_object('account', v_account, 'requested', -v_change, 'available', v_balance,
      'currency', case v_account when 'points' then null else (select o.currency from public.orgs o where o.id = v.org_id) end));
  end if;
  v_balance := internal.enter_customer(v.org_id, v_customer.id, v_account, v_change, v.body ->> 'reason', 'adjustment', v.staff_id, v.signature_id);
  perform internal.audit(v, 'account adjusted', 'customer:' || v_customer.id,
    jsonb_build_object('account', v_account, 'change', v_change, 'balance', v_balance));
  perform internal.announce(v.org_id, 'customer:' || v_customer.id, 'customer.points_changed',
    jsonb_build_object('customerId', v_customer.id, 'account', v_account, 'change', v_change, 'balance', v_balance));
  return internal.end_act(v, 201, jsonb_build_object('account', v_account, 'change', v_change, 'balance', v_balance));
end $$;
