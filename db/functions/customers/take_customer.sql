-- Locks a customer who can still be changed: found under their own id or the one they were merged into, and not erased.
create or replace function internal.take_customer(p_org_id uuid, p_customer_id uuid) returns public.customers
language plpgsql volatile set search_path = '' as $$
declare
  v public.customers;
begin
  perform 1 from public.customers c where c.org_id = p_org_id and c.id = p_customer_id for no key update;
  select * into v from public.customers c where c.org_id = p_org_id and c.id = p_customer_id;
  if v.merged_into is not null then
    return internal.take_customer(p_org_id, v.merged_into);
  end if;
  if v.id is null then
    perform internal.refuse('customer_not_found', jsonb_build_object('customerId', p_customer_id));
  end if;
  if v.erased_at is not null then
    perform internal.refuse('customer_erased', jsonb_build_object('customerId', p_customer_id, 'erasedAt', internal.iso(v.erased_at)));
  end if;
  return v;
end $$;
