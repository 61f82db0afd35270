-- The nine rules with their names, and how many rows each was held against.
create or replace function internal.count_invariants(p_org_id uuid) returns table (id integer, name text, checked bigint)
language sql stable set search_path = '' as $$
  values
    (1, 'a level is never negative, nor promised beyond itself', (select count(*) from public.inventory i where i.org_id = p_org_id)),
    (2, 'the ledger is an unbroken chain that ends at the level', (select count(*) from public.inventory_transactions t where t.org_id = p_org_id)),
    (3, 'every sale has its lines, and every line its movements', (select count(*) from public.sale_lines l where l.org_id = p_org_id)),
    (4, 'one effect per key', (select count(*) from public.idempotency k where k.org_id = p_org_id)),
    (5, 'money balances', (select count(*) from public.payments p where p.org_id = p_org_id)),
    (6, 'a transfer''s two legs sum to zero',
      (select count(*) from public.inventory_transactions t where t.org_id = p_org_id and t.type in ('transferred_out', 'transferred_in'))),
    (7, 'a movement is reversed at most once, and exactly', (select count(*) from public.reversals r where r.org_id = p_org_id)),
    (8, 'what is reserved is what is promised', (select count(*) from public.reservations r where r.org_id = p_org_id)),
    (9, 'packed is at most picked, picked at most needed', (select count(*) from public.packing_progress p where p.org_id = p_org_id))
$$;
