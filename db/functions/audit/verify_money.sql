-- Invariant 5, the accounts: refunds within what was sold and paid, cards, credit and points equal to their entries, closed drawers.
create or replace function internal.verify_money(p_org_id uuid)
returns table (invariant int, rule text, inventory_id uuid, ref uuid, facts jsonb)
language sql stable set search_path = '' as $$
  select 5, 'refunded is at most what was sold', l.inventory_id, l.id, jsonb_build_object('sold', l.quantity, 'refunded', r.quantity, 'total', l.total_minor, 'given', r.total)
    from public.sale_lines l
    join (select x.sale_line_id, sum(x.quantity) as quantity, sum(x.total_minor) as total from public.refund_lines x
           where x.org_id = p_org_id group by x.sale_line_id) r on r.sale_line_id = l.id
   where l.org_id = p_org_id and (r.quantity > l.quantity or r.total > l.total_minor)
  union all
  select 5, 'a refund is its lines, and is paid out once', null, r.id, jsonb_build_object('total', r.total_minor, 'lines', l.total, 'paid', p.paid)
    from public.refunds r
    left join lateral (select coalesce(sum(x.total_minor), 0) as total from public.refund_lines x where x.org_id = r.org_id and x.refund_id = r.id) l on true
    left join lateral (select coalesce(sum(x.amount_minor), 0) as paid from public.payments x where x.org_id = r.org_id and x.refund_id = r.id) p on true
   where r.org_id = p_org_id and (r.total_minor <> l.total or (r.exchange_sale_id is null and -p.paid <> r.total_minor))
  union all
  select 5, 'an exchange is worth what came back with it', null, s.id, jsonb_build_object('returned', s.returned_minor, 'refunds', coalesce(r.total, 0))
    from public.sales s
    left join (select x.exchange_sale_id, sum(x.total_minor) as total from public.refunds x
      where x.org_id = p_org_id and x.exchange_sale_id is not null group by x.exchange_sale_id) r on r.exchange_sale_id = s.id
   where s.org_id = p_org_id and s.returned_minor <> coalesce(r.total, 0)
  union all
  select 3, 'what came back to the shelf names a line that is restocked', m.inventory_id, m.id, jsonb_build_object('reference', m.reference)
    from internal.whole_ledger m
   where m.org_id = p_org_id and m.type = 'returned' and m.reference like 'refund_line:%' and not exists (
     select 1 from public.refund_lines l where l.org_id = p_org_id and l.is_restocked and 'refund_line:' || l.id = m.reference)
  union all
  select 5, 'points and credit equal their entries', null, c.id, jsonb_build_object('points', c.points, 'credit', c.credit_minor, 'entries', e.sums)
    from public.customers c
    left join lateral (select coalesce(sum(x.change) filter (where x.account = 'points'), 0) as points, coalesce(sum(x.change) filter (where x.account = 'credit'), 0) as credit,
        jsonb_build_object('points', sum(x.change) filter (where x.account = 'points'), 'credit', sum(x.change) filter (where x.account = 'credit')) as sums
        from public.customer_entries x where x.org_id = c.org_id and x.customer_id = c.id) e on true
   where c.org_id = p_org_id and (c.points <> e.points or c.credit_minor <> e.credit)
  union all
  select 5, 'a gift card equals its entries', null, g.id, jsonb_build_object('balance', g.balance_minor, 'entries', e.sum)
    from public.gift_cards g
    left join lateral (select coalesce(sum(x.change_minor), 0) as sum from public.gift_card_entries x where x.org_id = g.org_id and x.gift_card_id = g.id) e on true
   where g.org_id = p_org_id and g.balance_minor <> e.sum
  union all
  select 5, 'a closed shift''s expected cash follows from its movements', null, f.id, jsonb_build_object('expected', f.expected_minor, 'derived', internal.expected_cash(f.org_id, f.id))
    from public.shifts f
   where f.org_id = p_org_id and f.closed_at is not null and f.expected_minor is distinct from internal.expected_cash(f.org_id, f.id)
$$;
