-- Notes whom an order is for: a customer known by the same e-mail is taken, else one is made. `p_customer` = {name, email?, address?}.
create or replace function internal.give_order_customer(p_org_id uuid, p_order_id uuid, p_customer jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_customer_id uuid;
  v_address_id uuid;
begin
  select c.id into v_customer_id from public.customers c
   where c.org_id = p_org_id and lower(c.email) = lower(p_customer ->> 'email') and c.erased_at is null and c.merged_into is null
   order by c.created_at limit 1;
  if v_customer_id is null then
    insert into public.customers (org_id, name, email) values (p_org_id, p_customer ->> 'name', p_customer ->> 'email') returning id into v_customer_id;
  end if;
  if p_customer ->> 'address' is not null then
    insert into public.customer_addresses (org_id, customer_id, address) values (p_org_id, v_customer_id, p_customer ->> 'address')
    returning id into v_address_id;
  end if;
  update public.orders o set customer_id = v_customer_id, address_id = v_address_id where o.org_id = p_org_id and o.id = p_order_id;
end $$;
