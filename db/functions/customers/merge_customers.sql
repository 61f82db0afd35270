-- Two entries for one person become one: points, credit and what was earned go over by entries that name each other; sales, refunds
-- and addresses stay where they were written and are found through `merged_into`. What the kept entry lacks is filled from the other.
create or replace function public.merge_customers(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('merge_customers', 'POST /api/customers/:id/merge', p_request);
  v_from_id uuid := (v.path ->> 'id')::uuid;
  v_into_id uuid := (v.body ->> 'into')::uuid;
  v_from public.customers;
  v_into public.customers;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  if v_from_id = v_into_id then
    perform internal.refuse('same_customer', jsonb_build_object('customerId', v_into_id));
  end if;
  perform 1 from public.customers c where c.org_id = v.org_id and c.id in (v_from_id, v_into_id) order by c.id for no key update;
  select * into v_from from public.customers c where c.org_id = v.org_id and c.id = v_from_id and c.merged_into is null;
  select * into v_into from public.customers c where c.org_id = v.org_id and c.id = v_into_id and c.merged_into is null;
  if v_from.id is null or v_into.id is null then
    perform internal.refuse('customer_not_found', jsonb_build_object('customerId', case when v_from.id is null then v_from_id else v_into_id end));
  end if;
  if v_from.erased_at is not null or v_into.erased_at is not null then
    perform internal.refuse('customer_erased', jsonb_build_object('customerId', case when v_from.erased_at is not null then v_from_id else v_into_id end));
  end if;
  if v_from.points > 0 then
    perform internal.enter_customer(v.org_id, v_from_id, 'points', -v_from.points, 'merged', 'customer:' || v_into_id, v.staff_id);
    perform internal.enter_customer(v.org_id, v_into_id, 'points', v_from.points, 'merged', 'customer:' || v_from_id, v.staff_id);
  end if;
  if v_from.credit_minor > 0 then
    perform internal.enter_customer(v.org_id, v_from_id, 'credit', -v_from.credit_minor, 'merged', 'customer:' || v_into_id, v.staff_id);
    perform internal.enter_customer(v.org_id, v_into_id, 'credit', v_from.credit_minor, 'merged', 'customer:' || v_from_id, v.staff_id);
  end if;
  update public.customers c
     set lifetime_points = c.lifetime_points + v_from.lifetime_points, lifetime_spend_minor = c.lifetime_spend_minor + v_from.lifetime_spend_minor,
         email = coalesce(c.email, v_from.email), phone = coalesce(c.phone, v_from.phone), birthday = coalesce(c.birthday, v_from.birthday),
         note = coalesce(c.note, v_from.note)
   where c.org_id = v.org_id and c.id = v_into_id;
  update public.customers c set merged_into = v_into_id, lifetime_points = case when c.id = v_from_id then 0 else c.lifetime_points end,
         lifetime_spend_minor = case when c.id = v_from_id then 0 else c.lifetime_spend_minor end
   where c.org_id = v.org_id and (c.id = v_from_id or c.merged_into = v_from_id);
  update public.parked_carts k set customer_id = v_into_id where k.org_id = v.org_id and k.customer_id = v_from_id and k.recalled_at is null;
  perform internal.settle_tier(v.org_id, v_into_id, false);
  perform internal.announce(v.org_id, 'customer:' || v_into_id, 'customer.merged', jsonb_build_object('customerId', v_into_id, 'mergedId', v_from_id));
  perform internal.audit(v, 'customers merged', 'customer:' || v_into_id, jsonb_build_object('mergedId', v_from_id,
    'points', v_from.points, 'credit', v_from.credit_minor));
  return internal.end_act(v, 200, jsonb_build_object('customer', jsonb_build_object('id', v_into_id), 'mergedId', v_from_id));
end $$;
