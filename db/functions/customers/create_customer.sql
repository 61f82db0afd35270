-- A new customer: a name is enough, an e-mail or telephone finds them again. The stored answer holds the id and nothing personal.
create or replace function public.create_customer(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('customer', 'POST /api/customers', p_request);
  v_id uuid := internal.uuid_v7();
begin
  if v.replay is not null then
    return v.replay;
  end if;
  insert into public.customers (org_id, id, name, email, phone, note, birthday, marketing_consent_at, created_at)
  values (v.org_id, v_id, v.body ->> 'name', v.body ->> 'email', v.body ->> 'phone', v.body ->> 'note', (v.body ->> 'birthday')::date,
    case when (v.body ->> 'marketingConsent')::boolean then internal.clock() end, internal.clock());
  perform internal.announce(v.org_id, 'customer:' || v_id, 'customer.created', jsonb_build_object('customerId', v_id));
  perform internal.audit(v, 'customer created', 'customer:' || v_id);
  return internal.end_act(v, 201, jsonb_build_object('customer', jsonb_build_object('id', v_id)));
end $$;
