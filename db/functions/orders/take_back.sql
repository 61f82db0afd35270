-- Notes what came back of an order, line by line and shelf by shelf, and answers the movements that would restock it. A line named
-- twice is added up first; more than was shipped and not yet returned is refused, every such line named.
create or replace function internal.take_back(p_act internal.act, p_order public.orders, p_lines jsonb) returns internal.movement[]
language plpgsql volatile set search_path = '' as $$
declare
  v_bad jsonb;
  v_moves internal.movement[];
begin
  with wanted as (
    select (x ->> 'lineId')::uuid as line_id, sum((x ->> 'quantity')::numeric) as quantity from jsonb_array_elements(p_lines) x group by 1
  )
  select jsonb_agg(jsonb_build_object('lineId', w.line_id, 'sku', p.sku, 'requested', trim_scale(w.quantity)::text,
           'returnable', trim_scale(coalesce(least(l.quantity - l.returned, s.gone / l.parts), 0))::text)) into v_bad
    from wanted w
    left join public.order_lines l on l.org_id = p_act.org_id and l.order_id = p_order.id and l.id = w.line_id
    left join public.products p on p.org_id = p_act.org_id and p.id = l.product_id
    left join lateral (select coalesce(sum(a.quantity - a.returned), 0) as gone from public.allocations a
      where a.org_id = p_act.org_id and a.order_line_id = l.id and a.transaction_id is not null) s on true
   where l.id is null or w.quantity > l.quantity - l.returned or w.quantity * l.parts > s.gone or not internal.is_quantity(w.quantity, p.quantity_decimals);
  if v_bad is not null then
    perform internal.refuse('return_exceeds_order', jsonb_build_object('orderId', p_order.id, 'lines', v_bad));
  end if;

  with wanted as (
    select (x ->> 'lineId')::uuid as line_id, sum((x ->> 'quantity')::numeric) as quantity from jsonb_array_elements(p_lines) x group by 1
  ), lines as (
    update public.order_lines l set returned = l.returned + w.quantity from wanted w
     where l.org_id = p_act.org_id and l.id = w.line_id returning l.id, l.product_id, w.quantity
  ), shares as ( -- of a bundle each part in its share; of one part split over shelves, the first shelf first
    select a.id, a.inventory_id, a.quantity - a.returned as gone, l.quantity * coalesce(b.quantity, 1) as back,
           sum(a.quantity - a.returned) over (partition by l.id, a.product_id order by a.id) - (a.quantity - a.returned) as before
      from lines l
      join public.allocations a on a.org_id = p_act.org_id and a.order_line_id = l.id and a.transaction_id is not null
      left join public.bundle_parts b on b.org_id = p_act.org_id and b.bundle_id = l.product_id and b.part_id = a.product_id
  ), taken as (
    select s.id, s.inventory_id, least(s.gone, s.back - s.before) as quantity from shares s where s.gone > 0 and s.back > s.before
  ), noted as (
    update public.allocations a set returned = a.returned + t.quantity from taken t where a.org_id = p_act.org_id and a.id = t.id returning a.id
  )
  select array_agg(row(t.inventory_id, 'returned', t.quantity, null, null, p_act.staff_id, 'order:' || p_order.id, null, null, null)::internal.movement order by t.id)
    into v_moves from taken t join noted n on n.id = t.id;
  return coalesce(v_moves, '{}');
end $$;
