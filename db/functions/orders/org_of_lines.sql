-- The org of an order the system sends without saying whose: that of the first product, named by its id or by a sku that one org alone
-- knows; else it must be said.
create or replace function internal.org_of_lines(p_lines jsonb) returns uuid
language sql stable set search_path = '' as $$
  select coalesce(
    (select p.org_id from public.products p where p.id = (p_lines -> 0 ->> 'productId')::uuid order by p.org_id limit 1),
    (select (array_agg(p.org_id))[1] from public.products p where p.sku = p_lines -> 0 ->> 'sku' having count(*) = 1))
$$;
