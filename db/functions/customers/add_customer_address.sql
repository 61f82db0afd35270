-- One more address of a customer.
create or replace function public.add_customer_address(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('customer', 'POST /api/customers/:id/addresses', p_request);
  v_customer public.customers;
  v_id uuid := internal.uuid_v7();
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_customer := internal.take_customer(v.org_id, (v.path ->> 'id')::uuid);
  insert into public.customer_addresses (org_id, id, customer_id, kind, name, address)
  values (v.org_id, v_id, v_customer.id, coalesce(v.body ->> 'kind', 'shipping'), v.body ->> 'name', v.body ->> 'address');
  return internal.end_act(v, 201, jsonb_build_object('address', jsonb_build_object('id', v_id)));
end $$;
