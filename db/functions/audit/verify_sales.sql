-- Invariants 3, 4 and 5: every sale has its lines, payments, movements and key; money balances; numbers are gapless.
create or replace function internal.verify_sales(p_org_id uuid)
returns table (invariant int, rule text, inventory_id uuid, ref uuid, facts jsonb)
language sql stable set search_path = '' as $$
  with lines as (
    select l.*, m.moved, m.rows, m.before, m.after
      from public.sale_lines l
      left join lateral (
        select -sum(t.quantity_change) as moved, count(*) as rows, min(t.quantity_before) as before, min(t.quantity_after) as after
          from internal.whole_ledger t where t.org_id = l.org_id and t.reference = 'sale_line:' || l.id and t.type = 'sold') m on true
     where l.org_id = p_org_id
  ), settled as (
    select l.id, coalesce(sum(-t.quantity_change), 0) as elsewhere
      from lines l join internal.whole_ledger t on t.org_id = p_org_id and t.reference = 'shortage:' || l.id and t.type = 'sold' group by l.id
  )
  select 3, 'a line''s movements sum to what stock covered', l.inventory_id, l.id, jsonb_build_object('covered', l.covered, 'moved', l.moved)
    from lines l where coalesce(l.moved, 0) <> l.covered
  union all
  select 3, 'quantity x parts = covered + short + backordered', l.inventory_id, l.id,
         jsonb_build_object('quantity', l.quantity, 'parts', l.parts, 'covered', l.covered, 'short', l.short, 'backordered', l.backordered)
    from lines l where l.quantity * l.parts <> l.covered + l.short + l.backordered
  union all
  select 3, 'a plain line has one movement, whose old and new quantity are its own', l.inventory_id, l.id,
         jsonb_build_object('rows', l.rows, 'old', l.old_quantity, 'before', l.before, 'new', l.new_quantity, 'after', l.after)
    from lines l
   where l.covered > 0 and l.rows = 1 and (l.old_quantity is distinct from l.before or l.new_quantity is distinct from l.after)
  union all
  select 3, 'a sold movement names a line that exists', t.inventory_id, t.id, jsonb_build_object('reference', t.reference)
    from internal.whole_ledger t
   where t.org_id = p_org_id and t.type = 'sold' and t.reference like 'sale_line:%'
     and not exists (select 1 from public.sale_lines l where l.org_id = p_org_id and 'sale_line:' || l.id = t.reference)
  union all
  select 3, 'a sale has lines', null, s.id, '{}' from public.sales s
   where s.org_id = p_org_id and not exists (select 1 from public.sale_lines l where l.org_id = s.org_id and l.sale_id = s.id)
  union all
  select 4, 'one sale per key', null, (i.answer ->> 'sale')::uuid, jsonb_build_object('keys', count(*))
    from public.idempotency i where i.org_id = p_org_id and i.answer ? 'sale' group by i.answer ->> 'sale' having count(*) > 1
  union all
  select 4, 'a bound key names a sale that exists', null, i.key, i.answer
    from public.idempotency i where i.org_id = p_org_id and i.answer ? 'sale'
     and jsonb_typeof(i.answer -> 'sale') = 'string' and not exists (
       select 1 from public.sales s where s.org_id = p_org_id and s.id = (i.answer ->> 'sale')::uuid)
  union all
  select 5, 'payments = total = lines - returned', null, s.id,
         jsonb_build_object('total', s.total_minor, 'lines', l.total, 'returned', s.returned_minor, 'paid', p.paid)
    from public.sales s
    left join lateral (select coalesce(sum(x.total_minor), 0) as total, coalesce(sum(x.tax_minor), 0) as tax from public.sale_lines x
      where x.org_id = s.org_id and x.sale_id = s.id) l on true
    left join lateral (select coalesce(sum(x.amount_minor), 0) as paid, coalesce(sum(x.tendered_minor - x.amount_minor), 0) as change
      from public.payments x where x.org_id = s.org_id and x.sale_id = s.id) p on true
   where s.org_id = p_org_id and (s.total_minor <> l.total - s.returned_minor or p.paid <> s.total_minor or p.change <> s.change_minor or l.tax <> s.tax_minor)
  union all
  select 5, 'a line''s taxes sum to its tax', l.inventory_id, l.id, jsonb_build_object('tax', l.tax_minor, 'sum', t.amount)
    from lines l
    left join lateral (select coalesce(sum(x.amount_minor), 0) as amount from public.sale_line_taxes x where x.org_id = p_org_id and x.sale_line_id = l.id) t on true
   where l.tax_minor <> t.amount and exists (select 1 from public.sales s where s.org_id = p_org_id and s.id = l.sale_id and s.origin = 'online')
  union all
  select 5, 'numbers are gapless', null, n.id, jsonb_build_object('prefix', n.prefix, 'last', n.last_number, 'used', u.used, 'highest', u.highest)
    from public.number_series n
    left join lateral (
      select count(*) as used, coalesce(max(x.series_number), 0) as highest from (
        select s.series_number from public.sales s where s.org_id = n.org_id and s.series_id = n.id
        union all select x.series_number from internal.second_numbers x where x.org_id = n.org_id and x.series_id = n.id
        union all select r.series_number from public.refunds r where r.org_id = n.org_id and r.series_id = n.id
        union all select f.z_number from public.shifts f where n.kind = 'z' and f.org_id = n.org_id and f.register_id = n.register_id and f.z_number is not null) x) u on true
   where n.org_id = p_org_id and n.kind in ('online', 'refund', 'z') and (u.used <> n.last_number or u.highest <> n.last_number)
  union all
  -- of a device's own series only what its till has told with an empty queue: until then a number may still be on its way
  select 5, 'numbers given without network are gapless', null, n.id, jsonb_build_object('prefix', n.prefix, 'told', n.declared_last, 'used', u.used)
    from public.number_series n
    left join lateral (
      select count(*) as used from (
        select s.series_number from public.sales s where s.org_id = n.org_id and s.series_id = n.id
        union all select x.series_number from internal.second_numbers x where x.org_id = n.org_id and x.series_id = n.id) x
       where x.series_number <= n.declared_last) u on true
   where n.org_id = p_org_id and n.kind = 'offline' and u.used <> n.declared_last
$$;
