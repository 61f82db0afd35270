-- The document a movement belongs to, as a person asks for it: a line's sale, return or order by the number on its paper, a delivery by its
-- order or supplier, a use by its name.
create or replace function internal.document_of(p_org_id uuid, p_reference text) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_id uuid := substring(p_reference from '^[a-z_]+:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$')::uuid;
begin
  if v_id is null then
    return null;
  end if;
  case split_part(p_reference, ':', 1)
    when 'sale_line' then
      return (select jsonb_build_object('kind', 'sale', 'id', s.id, 'number', s.number) from public.sale_lines l
        join public.sales s on s.org_id = l.org_id and s.id = l.sale_id where l.org_id = p_org_id and l.id = v_id);
    when 'refund_line' then
      return (select jsonb_build_object('kind', 'sale', 'id', r.sale_id, 'number', r.number) from public.refund_lines l
        join public.refunds r on r.org_id = l.org_id and r.id = l.refund_id where l.org_id = p_org_id and l.id = v_id);
    when 'order_line' then
      return (select jsonb_build_object('kind', 'order', 'id', o.id, 'number', o.number) from public.order_lines l
        join public.orders o on o.org_id = l.org_id and o.id = l.order_id where l.org_id = p_org_id and l.id = v_id);
    when 'order' then
      return (select jsonb_build_object('kind', 'order', 'id', o.id, 'number', o.number) from public.orders o
        where o.org_id = p_org_id and o.id = v_id);
    when 'purchase_order' then
      return (select jsonb_build_object('kind', 'purchase_order', 'id', o.id, 'number', o.number) from public.purchase_orders o
        where o.org_id = p_org_id and o.id = v_id);
    when 'receipt' then
      return (select jsonb_build_object('kind', 'receipt', 'id', r.id, 'number', coalesce(o.number, s.name), 'paper', r.document)
        from public.receipts r
        left join public.suppliers s on s.org_id = r.org_id and s.id = r.supplier_id
        left join public.purchase_order_lines l on l.org_id = r.org_id and l.id = r.purchase_order_line_id
        left join public.purchase_orders o on o.org_id = l.org_id and o.id = l.purchase_order_id
        where r.org_id = p_org_id and r.id = v_id);
    when 'usage' then
      return (select jsonb_build_object('kind', 'usage', 'id', u.id, 'number', u.name) from public.usages u
        where u.org_id = p_org_id and u.id = v_id);
    else
      return null;
  end case;
end $$;
