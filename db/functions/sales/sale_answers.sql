-- Sales as their answers tell them, from the books: the first answer, a replay and a look-up are the same.
create or replace function internal.sale_answers(p_org_id uuid, p_sale_ids uuid[]) returns table (sale_id uuid, answer jsonb)
language plpgsql stable set search_path = '' as $$
begin
  return query
  with moved as (
    select t.reference, jsonb_agg(t.id order by t.inventory_id, t.seq) as ids
      from internal.whole_ledger t
     where t.org_id = p_org_id and t.reference = any (array(
       select 'sale_line:' || l.id from public.sale_lines l where l.org_id = p_org_id and l.sale_id = any (p_sale_ids)))
     group by t.reference
  ), lines as (
    select l.sale_id, jsonb_agg(jsonb_build_object('success', true, 'id', l.id, 'inventory_id', l.inventory_id, 'sku', p.sku, 'quantity', trim_scale(l.quantity),
             'unit_price', l.unit_price_minor, 'old_quantity', trim_scale(l.old_quantity), 'new_quantity', trim_scale(l.new_quantity),
             'deducted', trim_scale(l.covered), 'total', l.total_minor, 'backordered', nullif(trim_scale(l.backordered), 0),
             'movements', coalesce(m.ids, '[]')) order by l.position) as told
      from public.sale_lines l
      join public.products p on p.org_id = p_org_id and p.id = l.product_id
      left join moved m on m.reference = 'sale_line:' || l.id
     where l.org_id = p_org_id and l.sale_id = any (p_sale_ids)
     group by l.sale_id
  ), paid as (
    select m.sale_id, jsonb_agg(jsonb_build_object('id', m.id, 'method', m.method, 'amount', m.amount_minor, 'tendered', m.tendered_minor,
             'reference', m.reference) order by m.position) as told
      from public.payments m where m.org_id = p_org_id and m.sale_id = any (p_sale_ids)
     group by m.sale_id
  )
  select s.id, jsonb_strip_nulls(jsonb_build_object('id', s.id, 'number', s.number, 'total', s.total_minor, 'change', s.change_minor,
    'lines', l.told, 'payments', coalesce(m.told, '[]'),
    'loyalty', case when s.points_after is not null then jsonb_build_object('pointsBefore', s.points_before, 'pointsEarned', s.points_earned,
      'pointsAfter', s.points_after, 'tierBefore', s.tier_before, 'tierAfter', s.tier_after) end))
    from public.sales s left join lines l on l.sale_id = s.id left join paid m on m.sale_id = s.id
   where s.org_id = p_org_id and s.id = any (p_sale_ids);
end $$;
