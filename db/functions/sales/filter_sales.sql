-- The newest sales that a history's filters leave, since a moment and beyond the cursor: from, to, store, till, cashier, customer,
-- number, method; whoever holds a receipt of another store, and so knows its whole number, finds it. Planned for the filters that are there, so that a page is read along time and not out of the whole history.
create or replace function internal.filter_sales(p_act internal.act, p_query jsonb, p_since timestamptz, p_limit bigint) returns setof public.sales
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v_seen_at timestamptz := split_part(p_query ->> 'cursor', '~', 1)::timestamptz;
  v_seen_id uuid := split_part(p_query ->> 'cursor', '~', 2)::uuid;
  v_from timestamptz := greatest(p_since, (p_query ->> 'from')::timestamptz);
begin
  return query
  select s.* from public.sales s
   where s.org_id = p_act.org_id and (p_act.store_id is null or s.store_id = p_act.store_id or s.number = upper(p_query ->> 'number'))
     and s.created_at >= v_from
     and (v_seen_at is null or (s.created_at, s.id) < (v_seen_at, v_seen_id))
     and (p_query ->> 'to' is null or s.created_at < (p_query ->> 'to')::timestamptz)
     and (p_query ->> 'registerId' is null or s.register_id = (p_query ->> 'registerId')::uuid)
     and (p_query ->> 'staffId' is null or s.staff_id = (p_query ->> 'staffId')::uuid)
     and (p_query ->> 'customerId' is null or s.customer_id = (p_query ->> 'customerId')::uuid)
     and (p_query ->> 'number' is null
       or s.id in (select x.sale_id from internal.second_numbers x where x.org_id = s.org_id and x.number = upper(p_query ->> 'number'))
       or s.number ilike '%' || regexp_replace(p_query ->> 'number', '([%_\\])', '\\\1', 'g') || '%')
     and (p_query ->> 'method' is null or exists (select 1 from public.payments p where p.org_id = s.org_id and p.sale_id = s.id and p.method = p_query ->> 'method'))
   order by s.created_at desc, s.id desc limit p_limit;
end $$;
