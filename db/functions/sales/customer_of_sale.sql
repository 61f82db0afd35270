-- Whose a sale is today: who was merged is the one they were merged into; who was erased is nobody.
create or replace function internal.customer_of_sale(p_org_id uuid, p_sale_id uuid) returns uuid
language sql stable set search_path = '' as $$
  select c.id from public.sales s
    join public.customers k on k.org_id = s.org_id and k.id = s.customer_id
    join public.customers c on c.org_id = s.org_id and c.id = coalesce(k.merged_into, k.id) and c.erased_at is null
   where s.org_id = p_org_id and s.id = p_sale_id
$$;
