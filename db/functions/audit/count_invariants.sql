-- The nine rules with their names, and how many rows each was held against.
create or replace function internal.count_invariants(p_org_id uuid) returns table (id integer, name text, checked bigint)
language sql stable set search_path = '' as $$
  select 1, 'a level is never negative, nor promised beyond itself', count(*) from public.inventory i where i.org_id = p_org_id
  union all
  select 2, 'the ledger is an unbroken chain that ends at the level', count(*) from internal.whole_ledger t where t.org_id = p_org_id
  union all
  select 3, 'every sale has its lines, and every line its movements', count(*) from public.sale_lines l where l.org_id = p_org_id
  union all
  select 4, 'one effect per key', count(*) from public.idempotency k where k.org_id = p_org_id
  union all
  select 5, 'money balances', count(*) from public.payments p where p.org_id = p_org_id
  union all
  select 6, 'a transfer''s two legs sum to zero', count(*) from internal.whole_ledger t
   where t.org_id = p_org_id and t.type in ('transferred_out', 'transferred_in')
  union all
  select 7, 'a movement is reversed at most once, and exactly', count(*) from public.reversals r where r.org_id = p_org_id
  union all
  select 8, 'what is reserved is what is promised', count(*) from public.reservations r where r.org_id = p_org_id
  union all
  select 9, 'packed is at most picked, picked at most needed', count(*) from public.packing_progress p where p.org_id = p_org_id
$$;
