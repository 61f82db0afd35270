-- A customer and everyone merged into them: whose sales, entries and addresses are theirs.
create or replace function internal.customer_ids(p_org_id uuid, p_customer_id uuid) returns uuid[]
language sql stable set search_path = '' as $$
  select array_agg(c.id) from public.customers c where c.org_id = p_org_id and (c.id = p_customer_id or c.merged_into = p_customer_id)
$$;
