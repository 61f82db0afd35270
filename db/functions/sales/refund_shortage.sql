-- Gives back the money for what of a sold line was never there, through the one refund, and answers the refund; null when a till
-- has given all of it back already. The case is locked already, so two people settling it are asked one by one.
create or replace function internal.refund_shortage(p_act internal.act, p_case public.cases) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  v_line_id uuid := split_part(p_case.subject, ':', 2)::uuid;
  v_sale public.sales;
  v_quantity numeric;
  v_refund public.refunds;
begin
  perform internal.allow(p_act, 'refund');
  select s.* into v_sale from public.sale_lines l join public.sales s on s.org_id = l.org_id and s.id = l.sale_id
   where l.org_id = p_act.org_id and l.id = v_line_id for no key update of s;
  -- only now: what a till gave back of it before the lock must be seen
  select r.quantity into v_quantity from internal.short_refund(p_act.org_id, v_line_id) r;
  if v_quantity > 0 then
    v_refund := internal.refund_goods(p_act, v_sale,
      jsonb_build_array(jsonb_build_object('lineId', v_line_id, 'quantity', v_quantity, 'restock', false)), 'shortage', 'original');
  end if;
  return v_refund.id;
end $$;
