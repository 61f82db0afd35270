-- A refund as its door tells it, from the books. Amounts are what the customer got.
create or replace function internal.refund_answer(p_org_id uuid, p_refund_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', r.id, 'number', r.number, 'total', r.total_minor,
    'lines', (select coalesce(jsonb_agg(jsonb_build_object('lineId', l.sale_line_id, 'inventoryId', l.inventory_id, 'quantity', trim_scale(l.quantity)::text,
        'oldQuantity', trim_scale(l.old_quantity)::text, 'newQuantity', trim_scale(l.new_quantity)::text, 'total', l.total_minor) order by l.id), '[]')
      from public.refund_lines l where l.org_id = r.org_id and l.refund_id = r.id),
    'payments', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'method', p.method, 'amount', -p.amount_minor) order by p.position), '[]')
      from public.payments p where p.org_id = r.org_id and p.refund_id = r.id))
  from public.refunds r where r.org_id = p_org_id and r.id = p_refund_id
$$;
