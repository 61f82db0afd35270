-- Of one product of an order only `p_keep` was there: what it was promised beyond that is given back, its lines note what is short, and
-- each becomes a case. The lines that came first keep theirs.
create or replace function internal.let_go_short(p_act internal.act, p_order public.orders, p_product_id uuid, p_keep numeric) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_left numeric := p_keep;
  v_kept numeric;
  v record;
begin
  perform 1 from public.inventory i
    where i.org_id = p_act.org_id and i.id in (select a.inventory_id from public.allocations a where a.org_id = p_act.org_id and a.order_id = p_order.id)
    order by i.id for update;
  for v in
    select a.id, a.order_line_id, l.position, a.inventory_id, a.quantity, a.reservation_id
      from public.allocations a
      join public.order_lines l on l.org_id = a.org_id and l.id = a.order_line_id
      join public.reservations r on r.org_id = a.org_id and r.id = a.reservation_id and r.released_at is null
     where a.org_id = p_act.org_id and a.order_id = p_order.id and a.product_id = p_product_id order by l.position, a.id
  loop
    v_kept := least(v.quantity, v_left);
    v_left := v_left - v_kept;
    continue when v_kept = v.quantity;
    perform 1 from internal.release_rows(p_act.org_id, array[v.reservation_id], 'short');
    if v_kept > 0 then
      perform internal.promise_order(p_act.org_id, p_order.id, jsonb_build_array(jsonb_build_object('position', v.position, 'productId', p_product_id,
        'inventoryId', v.inventory_id, 'quantity', v_kept)), null);
    end if;
    update public.order_lines l set short = l.short + v.quantity - v_kept where l.org_id = p_act.org_id and l.id = v.order_line_id;
    insert into public.cases (org_id, kind, subject, facts) values (p_act.org_id, 'shortage', 'order_line:' || v.order_line_id,
      jsonb_build_object('orderId', p_order.id, 'inventoryId', v.inventory_id, 'quantity', trim_scale(v.quantity - v_kept)::text));
  end loop;
end $$;
