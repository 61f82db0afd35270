-- A sale as its answer tells it, from the books: the first answer, a replay and a look-up are the same.
create or replace function internal.sale_answer(p_org_id uuid, p_sale_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object('id', s.id, 'number', s.number, 'total', s.total_minor, 'change', s.change_minor,
    'lines', (
      select jsonb_agg(jsonb_build_object('success', true, 'id', l.id, 'inventory_id', l.inventory_id, 'sku', p.sku, 'quantity', trim_scale(l.quantity),
          'unit_price', l.unit_price_minor, 'old_quantity', trim_scale(l.old_quantity), 'new_quantity', trim_scale(l.new_quantity),
          'deducted', trim_scale(l.covered), 'total', l.total_minor, 'backordered', nullif(trim_scale(l.backordered), 0),
          'movements', (select coalesce(jsonb_agg(m.id order by m.inventory_id, m.seq), '[]') from public.inventory_transactions m
            where m.org_id = l.org_id and m.reference = 'sale_line:' || l.id)) order by l.position)
        from public.sale_lines l join public.products p on p.org_id = l.org_id and p.id = l.product_id
       where l.org_id = s.org_id and l.sale_id = s.id),
    'payments', (
      select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'method', m.method, 'amount', m.amount_minor, 'tendered', m.tendered_minor,
          'reference', m.reference) order by m.position), '[]')
        from public.payments m where m.org_id = s.org_id and m.sale_id = s.id),
    'loyalty', case when s.points_after is not null then jsonb_build_object('pointsBefore', s.points_before, 'pointsEarned', s.points_earned,
      'pointsAfter', s.points_after, 'tierBefore', s.tier_before, 'tierAfter', s.tier_after) end))
  from public.sales s where s.org_id = p_org_id and s.id = p_sale_id
$$;
