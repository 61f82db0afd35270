-- Changes what is sent and leaves the rest; consent is a moment, withdrawn by sending false.
create or replace function public.change_customer(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('customer', 'PATCH /api/customers/:id', p_request);
  v_customer public.customers;
  v_now timestamptz := internal.clock();
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_customer := internal.take_customer(v.org_id, (v.path ->> 'id')::uuid);
  update public.customers c
     set name = coalesce(v.body ->> 'name', c.name),
         email = case when v.body ? 'email' then v.body ->> 'email' else c.email end,
         phone = case when v.body ? 'phone' then v.body ->> 'phone' else c.phone end,
         note = case when v.body ? 'note' then v.body ->> 'note' else c.note end,
         birthday = case when v.body ? 'birthday' then (v.body ->> 'birthday')::date else c.birthday end,
         marketing_consent_at = case when not v.body ? 'marketingConsent' then c.marketing_consent_at
           when (v.body ->> 'marketingConsent')::boolean then coalesce(c.marketing_consent_at, v_now) end
   where c.org_id = v.org_id and c.id = v_customer.id;
  perform internal.announce(v.org_id, 'customer:' || v_customer.id, 'customer.changed', jsonb_build_object('customerId', v_customer.id));
  perform internal.audit(v, 'customer changed', 'customer:' || v_customer.id,
    jsonb_build_object('members', (select jsonb_agg(k) from jsonb_object_keys(v.body) k)));
  return internal.end_act(v, 200, jsonb_build_object('customer', jsonb_build_object('id', v_customer.id)));
end $$;
