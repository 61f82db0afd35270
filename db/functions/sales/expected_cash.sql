-- What should lie in the drawer: float, cash sales less cash refunds, and what was put in or taken out.
create or replace function internal.expected_cash(p_org_id uuid, p_shift_id uuid) returns bigint
language sql stable set search_path = '' as $$
  select f.float_minor
    + coalesce((select sum(p.amount_minor) from public.payments p where p.org_id = f.org_id and p.shift_id = f.id and p.method = 'cash'), 0)
    + coalesce((select sum(c.amount_minor) from public.shift_cash c where c.org_id = f.org_id and c.shift_id = f.id), 0)
  from public.shifts f where f.org_id = p_org_id and f.id = p_shift_id
$$;
