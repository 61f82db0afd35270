-- The sales that a history's filters leave: from, to, store, till, cashier, customer, number, method. Whoever holds a receipt of
-- another store, and so knows its whole number, finds it.
create or replace function internal.filter_sales(p_act internal.act, p_query jsonb) returns setof public.sales
language sql stable set search_path = '' as $$
  select s.* from public.sales s
   where s.org_id = p_act.org_id and (p_act.store_id is null or s.store_id = p_act.store_id or s.number = upper(p_query ->> 'number'))
     and (p_query ->> 'from' is null or s.created_at >= (p_query ->> 'from')::timestamptz)
     and (p_query ->> 'to' is null or s.created_at < (p_query ->> 'to')::timestamptz)
     and (p_query ->> 'registerId' is null or s.register_id = (p_query ->> 'registerId')::uuid)
     and (p_query ->> 'staffId' is null or s.staff_id = (p_query ->> 'staffId')::uuid)
     and (p_query ->> 'customerId' is null or s.customer_id = (p_query ->> 'customerId')::uuid)
     and (p_query ->> 'number' is null or s.number ilike '%' || regexp_replace(p_query ->> 'number', '([%_\\])', '\\\1', 'g') || '%')
     and (p_query ->> 'method' is null or exists (select 1 from public.payments p where p.org_id = s.org_id and p.sale_id = s.id and p.method = p_query ->> 'method'))
$$;
