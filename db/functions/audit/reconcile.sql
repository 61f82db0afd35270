-- The day's books held against each other, one row for every thing that has two sides: a line and what left the shelf for it, a restocked
-- return and what came back, a sale or refund and its payments, cash and the drawer it lies in, a closed drawer and its count.
create or replace function internal.reconcile(p_org_id uuid, p_store_id uuid, p_from timestamptz, p_to timestamptz)
returns table (at timestamptz, store_id uuid, kind text, ref uuid, label text, expected numeric, found numeric)
language sql stable set search_path = '' as $$
  with sold as (select s.* from public.sales s
     where s.org_id = p_org_id and s.created_at >= p_from and s.created_at < p_to and (p_store_id is null or s.store_id = p_store_id)),
  given as (select r.* from public.refunds r
     where r.org_id = p_org_id and r.created_at >= p_from and r.created_at < p_to and (p_store_id is null or r.store_id = p_store_id))
  select s.created_at, s.store_id, 'goods', l.id, s.number || ' · ' || p.sku, l.covered, coalesce(m.moved, 0)
    from sold s
    join public.sale_lines l on l.org_id = p_org_id and l.sale_id = s.id
    join public.products p on p.org_id = p_org_id and p.id = l.product_id
    left join lateral (select -sum(t.quantity_change) as moved from internal.whole_ledger t
      where t.org_id = p_org_id and t.reference = 'sale_line:' || l.id and t.type = 'sold') m on true
  union all
  select r.created_at, r.store_id, 'returned', l.id, r.number, l.new_quantity - l.old_quantity, coalesce(m.moved, 0)
    from given r
    join public.refund_lines l on l.org_id = p_org_id and l.refund_id = r.id and l.is_restocked and l.new_quantity is not null and l.old_quantity is not null
    left join lateral (select sum(t.quantity_change) as moved from internal.whole_ledger t
      where t.org_id = p_org_id and t.reference = 'refund_line:' || l.id and t.type = 'returned' and t.inventory_id = l.inventory_id) m on true
  union all
  select s.created_at, s.store_id, 'paid', s.id, s.number, s.total_minor, coalesce((select sum(x.amount_minor) from public.payments x
      where x.org_id = p_org_id and x.sale_id = s.id), 0)
    from sold s
  union all
  select r.created_at, r.store_id, 'paid_out', r.id, r.number, r.total_minor, coalesce((select -sum(x.amount_minor) from public.payments x
      where x.org_id = p_org_id and x.refund_id = r.id), 0)
    from given r where r.exchange_sale_id is null
  union all
  -- cash lies in the drawer of a shift of the same store, or nobody will count it
  select s.created_at, s.store_id, 'cash', x.id, s.number, x.amount_minor, case when f.store_id = s.store_id then x.amount_minor else 0 end
    from sold s
    join public.payments x on x.org_id = p_org_id and x.sale_id = s.id and x.method = 'cash'
    left join public.shifts f on f.org_id = p_org_id and f.id = x.shift_id
  union all
  select r.created_at, r.store_id, 'cash', x.id, r.number, x.amount_minor, case when f.store_id = r.store_id then x.amount_minor else 0 end
    from given r
    join public.payments x on x.org_id = p_org_id and x.refund_id = r.id and x.method = 'cash'
    left join public.shifts f on f.org_id = p_org_id and f.id = x.shift_id
  union all
  select f.closed_at, f.store_id, v.kind, f.id, g.name || ' · ' || coalesce(a.name, ''), v.expected, v.found
    from public.shifts f
    join public.registers g on g.org_id = f.org_id and g.id = f.register_id
    left join public.staff a on a.org_id = f.org_id and a.id = f.closed_by
    cross join lateral (values ('shift', f.expected_minor, internal.expected_cash(f.org_id, f.id)), ('drawer', f.expected_minor, f.counted_minor)) v(kind, expected, found)
   where f.org_id = p_org_id and f.closed_at >= p_from and f.closed_at < p_to and (p_store_id is null or f.store_id = p_store_id)
$$;
