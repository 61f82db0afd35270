-- Posts a count: every line that differs from what should have lain on the shelf at its stamp becomes one `counted` movement of that
-- difference, on top of whatever was sold or received since. Promises that no longer fit are taken back. Who asked for the count of a
-- row is answered by it.
create or replace function public.post_count(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('count', 'POST /api/stock/counts/:id/posting', p_request);
  v_count public.counts;
  v_now timestamptz := internal.clock();
  v_window interval;
  v_stale jsonb;
  v_line record;
  v_moves internal.movement[] := '{}';
  v_moved public.inventory_transactions[];
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_count := internal.take_count(v, (v.path ->> 'id')::uuid);
  perform internal.take_row(v.org_id, l.inventory_id, 'stock') from (
    select x.inventory_id from public.count_lines x where x.org_id = v.org_id and x.count_id = v_count.id order by x.inventory_id) l;
  select o.count_window into v_window from public.orgs o where o.id = v.org_id;
  v_stale := internal.stale_lines(v.org_id, v_count.id, v_window);
  if v_stale <> '[]' then
    perform internal.refuse('count_stale', jsonb_build_object('countId', v_count.id, 'lines', v_stale));
  end if;
  if v.signature_id is not null then
    perform internal.consume_signature(v, 'count');
  end if;
  for v_line in
    select l.inventory_id, i.quantity, l.counted - internal.shelf_at(l) as difference
      from public.count_lines l join public.inventory i on i.org_id = l.org_id and i.id = l.inventory_id
     where l.org_id = v.org_id and l.count_id = v_count.id order by l.inventory_id
  loop
    update public.count_lines l set posted_difference = v_line.difference
     where l.org_id = v.org_id and l.count_id = v_count.id and l.inventory_id = v_line.inventory_id;
    continue when v_line.difference = 0;
    perform internal.make_room(v.org_id, v_line.inventory_id, v_line.quantity + v_line.difference);
    v_moves := v_moves || row(v_line.inventory_id, 'counted', v_line.difference, 'count', null, v.staff_id, 'count:' || v_count.id,
      v.signature_id, null, null)::internal.movement;
  end loop;
  update public.count_requests r set settled_at = v_now, count_id = v_count.id
    from public.count_lines l
   where l.org_id = v.org_id and l.count_id = v_count.id and r.org_id = v.org_id and r.inventory_id = l.inventory_id
     and r.settled_at is null and r.created_at <= l.stamped_at;
  update public.counts c set status = 'posted', closed_by = v.staff_id, closed_at = v_now
   where c.org_id = v.org_id and c.id = v_count.id;
  if cardinality(v_moves) > 0 then
    select array_agg(t) into v_moved from internal.post_movements(v.org_id, v_moves) t;
  end if;
  return internal.end_stock(v, coalesce(v_moved, '{}'), jsonb_build_object('countId', v_count.id));
end $$;
