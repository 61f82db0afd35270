-- Money taken for a card that is no sale: cash goes into the till's open shift, a card payment names its receipt, a present is signed.
create or replace function internal.take_money(p_act internal.act, p_amount_minor bigint, p_payment jsonb, p_reason text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_shift uuid;
begin
  if coalesce(p_payment ->> 'method', '') not in ('cash', 'card', 'none') or coalesce(p_amount_minor, 0) <= 0 then
    perform internal.refuse('invalid_payment', jsonb_build_object('amount', p_amount_minor));
  end if;
  if p_payment ->> 'method' = 'none' then
    if p_act.staff_id is not null then
      perform internal.consume_signature(p_act, 'adjust_account', array['supervisor', 'manager', 'owner']);
    end if;
    return;
  end if;
  if p_payment ->> 'method' = 'cash' then
    if p_act.register_id is null then
      perform internal.refuse('register_required');
    end if;
    select f.id into v_shift from public.shifts f
     where f.org_id = p_act.org_id and f.register_id = p_act.register_id and f.closed_at is null and not f.is_rescue for share;
    if v_shift is null then
      insert into public.shifts (org_id, register_id, store_id, opened_by)
      select o.id, p_act.register_id, p_act.store_id, p_act.staff_id from public.orgs o where o.id = p_act.org_id and o.auto_open_shift
      on conflict do nothing returning id into v_shift;
    end if;
    if v_shift is null then
      perform internal.refuse('shift_closed', jsonb_build_object('registerId', p_act.register_id));
    end if;
    insert into public.shift_cash (org_id, shift_id, amount_minor, reason, staff_id)
    values (p_act.org_id, v_shift, p_amount_minor, p_reason, p_act.staff_id);
  end if;
end $$;
