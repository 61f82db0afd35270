-- Takes lines from the places a person names: what these lines held is given back, then everything named is promised or nothing is.
create or replace function internal.allocate_by_hand(p_act internal.act, p_order public.orders, p_lines jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_line_ids uuid[] := array(select distinct (x ->> 'lineId')::uuid from jsonb_array_elements(p_lines) x);
  v_old uuid[];
  v_rows uuid[];
  v_bad jsonb;
begin
  v_old := array(select r.id from public.reservations r where r.org_id = p_act.org_id and r.order_line_id = any (v_line_ids) and r.order_id = p_order.id and r.released_at is null);
  v_rows := array(select (x ->> 'inventoryId')::uuid from jsonb_array_elements(p_lines) x
    union select r.inventory_id from public.reservations r where r.org_id = p_act.org_id and r.id = any (v_old));
  perform 1 from public.inventory i where i.org_id = p_act.org_id and i.id = any (v_rows) order by i.id for update;
  select jsonb_agg(x) into v_bad from jsonb_array_elements(p_lines) x
   where not exists (
     select 1 from public.order_lines l
       join public.inventory i on i.org_id = p_act.org_id and i.id = (x ->> 'inventoryId')::uuid and i.is_active and i.frozen_at is null
      where l.org_id = p_act.org_id and l.order_id = p_order.id and l.id = (x ->> 'lineId')::uuid
        and (i.product_id = l.product_id or exists (select 1 from public.bundle_parts b where b.org_id = p_act.org_id and b.bundle_id = l.product_id and b.part_id = i.product_id)));
  if v_bad is not null then
    perform internal.refuse('inventory_not_found', jsonb_build_object('lines', v_bad));
  end if;
  perform 1 from internal.release_rows(p_act.org_id, v_old, 'reallocated');
  perform internal.expire_rows(p_act.org_id, v_rows);
  select jsonb_agg(internal.short_json(p_act.org_id, i.id, w.lines, w.wanted, i.quantity - i.reserved) - 'leased') into v_bad
    from (select (x.it ->> 'inventoryId')::uuid as inventory_id, sum((x.it ->> 'quantity')::numeric) as wanted, array_agg(x.n::integer order by x.n) as lines
            from jsonb_array_elements(p_lines) with ordinality x(it, n) group by 1) w
    join public.inventory i on i.org_id = p_act.org_id and i.id = w.inventory_id
   where i.quantity - i.reserved < w.wanted;
  if v_bad is not null then
    perform internal.refuse('out_of_stock', jsonb_build_object('orderId', p_order.id, 'short', v_bad));
  end if;
  perform internal.promise_order(p_act.org_id, p_order.id, (
    select jsonb_agg(jsonb_build_object('position', l.position, 'productId', i.product_id, 'inventoryId', i.id, 'quantity', (x ->> 'quantity')::numeric))
      from jsonb_array_elements(p_lines) x
      join public.order_lines l on l.org_id = p_act.org_id and l.id = (x ->> 'lineId')::uuid
      join public.inventory i on i.org_id = p_act.org_id and i.id = (x ->> 'inventoryId')::uuid), p_order.hold_until);
  -- more than the line wants is nobody's
  select jsonb_agg(jsonb_build_object('lineId', l.id, 'wanted', trim_scale(l.quantity * l.parts)::text, 'allocated', trim_scale(a.held)::text)) into v_bad
    from public.order_lines l
    cross join lateral (select coalesce(sum(x.quantity), 0) as held from public.allocations x
      join public.reservations r on r.org_id = x.org_id and r.id = x.reservation_id and r.released_at is null
      where x.org_id = l.org_id and x.order_line_id = l.id) a
   where l.org_id = p_act.org_id and l.id = any (v_line_ids) and a.held > l.quantity * l.parts;
  if v_bad is not null then
    perform internal.refuse('invalid_quantity', jsonb_build_object('quantity', v_bad -> 0 ->> 'allocated', 'lines', v_bad));
  end if;
  update public.order_lines l set backordered = l.quantity * l.parts - (
      select coalesce(sum(x.quantity), 0) from public.allocations x
        join public.reservations r on r.org_id = x.org_id and r.id = x.reservation_id and r.released_at is null
       where x.org_id = l.org_id and x.order_line_id = l.id)
   where l.org_id = p_act.org_id and l.id = any (v_line_ids) and l.backordered > 0;
end $$;
