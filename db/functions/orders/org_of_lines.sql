-- The org of an order the system sends without saying whose: that of the first product named by its id; else it must be said.
create or replace function internal.org_of_lines(p_lines jsonb) returns uuid
language sql stable set search_path = '' as $$
  select p.org_id from public.products p where p.id = (p_lines -> 0 ->> 'productId')::uuid order by p.org_id limit 1
$$;
