-- One count: its lines with who saw what and when, and which of them a picker asked for; what was expected, and how far off it is, only
-- once the blind pass is over.
create or replace function public.read_count(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('count', p_request);
  v_count public.counts;
  v_open boolean;
  v_lines jsonb;
begin
  select * into v_count from public.counts c where c.org_id = v.org_id and c.id = (p_request -> 'path' ->> 'id')::uuid;
  if not found or not internal.in_store(v, v_count.store_id) then
    perform internal.refuse('count_not_found', jsonb_build_object('countId', p_request -> 'path' ->> 'id'));
  end if;
  v_open := not v_count.is_blind or v_count.reviewed_at is not null or v_count.status <> 'open';
  select jsonb_agg(jsonb_build_object('inventoryId', i.id, 'productId', p.id, 'sku', p.sku, 'name', p.name, 'unit', p.unit, 'lotCode', lot.code,
      'counted', trim_scale(l.counted)::text, 'firstCounted', trim_scale(l.first_counted)::text, 'times', l.times,
      'stampedAt', internal.iso(l.stamped_at), 'countedBy', s.name,
      'asked', r.reason, 'expected', case when v_open and l.id is not null then trim_scale(e.quantity)::text end,
      'offShelf', case when v_open then trim_scale(l.off_shelf)::text end,
      'difference', case when v_open then trim_scale(coalesce(l.posted_difference, l.counted - e.quantity))::text end,
      'valueMinor', case when v_open then round((l.counted - e.quantity) * coalesce(p.cost_minor, p.price_minor))::bigint end)
      order by p.name, p.sku, lot.code) into v_lines
    from public.inventory i
    join public.products p on p.org_id = i.org_id and p.id = i.product_id
    left join public.count_lines l on l.org_id = i.org_id and l.inventory_id = i.id and l.count_id = v_count.id
    left join public.lots lot on lot.org_id = i.org_id and lot.id = i.lot_id
    left join public.staff s on s.org_id = l.org_id and s.id = l.counted_by
    left join lateral (select q.reason from public.count_requests q
      where q.org_id = i.org_id and q.inventory_id = i.id and (q.settled_at is null or q.count_id = v_count.id) order by q.id desc limit 1) r on true
    cross join lateral (select case when l.id is not null then internal.shelf_at(l) end as quantity) e
   where i.org_id = v.org_id and i.location_id = v_count.location_id and ((i.is_active and p.is_active) or l.id is not null);
  return jsonb_build_object('count', internal.count_json(v_count) || jsonb_build_object('lines', coalesce(v_lines, '[]'), 'locationName',
    (select l.name from public.locations l where l.org_id = v.org_id and l.id = v_count.location_id)));
end $$;
