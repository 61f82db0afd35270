-- The second step of an order: whom it is for. A customer known by the same e-mail is taken, else one is made; asked again, it changes
-- nothing. `body` = {name, email?, address?}.
create or replace function public.attach_order_customer(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('reserve', 'order customer', p_request - 'key');
  v_order public.orders := internal.take_order(v, (v.path ->> 'id')::uuid);
  v_customer_id uuid;
  v_address_id uuid;
begin
  if internal.is_under_way(v, v_order) and v_order.customer_id is null then
    select c.id into v_customer_id from public.customers c
     where c.org_id = v.org_id and lower(c.email) = lower(v.body ->> 'email') and c.erased_at is null and c.merged_into is null
     order by c.created_at limit 1;
    if v_customer_id is null then
      insert into public.customers (org_id, name, email) values (v.org_id, v.body ->> 'name', v.body ->> 'email') returning id into v_customer_id;
    end if;
    if v.body ->> 'address' is not null then
      insert into public.customer_addresses (org_id, customer_id, address) values (v.org_id, v_customer_id, v.body ->> 'address')
      returning id into v_address_id;
    end if;
    update public.orders o set customer_id = v_customer_id, address_id = v_address_id where o.org_id = v.org_id and o.id = v_order.id;
  end if;
  return jsonb_build_object('status', 200, 'replayed', false, 'body', jsonb_build_object('order', internal.order_json(v.org_id, v_order.id)));
end $$;
