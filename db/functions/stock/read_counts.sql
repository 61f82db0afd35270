-- The counts of the caller's stores, newest first; with the first page what pickers asked to have counted, place by place.
create or replace function public.read_counts(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_ledger', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := internal.page_limit(q);
  v_list jsonb;
  v_asked jsonb;
begin
  select jsonb_agg(internal.count_json(x.c) || jsonb_build_object('locationName', x.place, 'openedByName', x.opener,
      'lines', x.lines) order by (x.c).id desc) into v_list
    from (select c, l.name as place, s.name as opener,
        (select count(*) from public.count_lines n where n.org_id = c.org_id and n.count_id = c.id) as lines
      from public.counts c
      join public.locations l on l.org_id = c.org_id and l.id = c.location_id
      left join public.staff s on s.org_id = c.org_id and s.id = c.opened_by
     where c.org_id = v.org_id and internal.in_store(v, c.store_id) and (not q ? 'status' or c.status = q ->> 'status')
       and (not q ? 'cursor' or c.id < internal.cursor_id(q ->> 'cursor'))
     order by c.id desc limit v_limit + 1) x;
  if not q ? 'cursor' then
    select jsonb_agg(jsonb_build_object('locationId', g.location_id, 'locationName', g.place, 'storeName', g.store, 'rows', g.rows) order by g.first) into v_asked
      from (
        select l.id as location_id, l.name as place, st.name as store, min(r.created_at) as first,
               jsonb_agg(jsonb_build_object('id', r.id, 'inventoryId', i.id, 'productId', p.id, 'sku', p.sku, 'name', p.name, 'bin', i.bin, 'reason', r.reason,
                 'askedBy', s.name, 'at', internal.iso(r.created_at)) order by r.created_at, r.id) as rows
          from public.count_requests r
          join public.inventory i on i.org_id = r.org_id and i.id = r.inventory_id and i.is_active
          join public.products p on p.org_id = i.org_id and p.id = i.product_id and p.is_active
          join public.locations l on l.org_id = r.org_id and l.id = r.location_id
          join public.stores st on st.org_id = l.org_id and st.id = l.store_id
          left join public.staff s on s.org_id = r.org_id and s.id = r.asked_by
         where r.org_id = v.org_id and r.settled_at is null and internal.in_store(v, l.store_id)
         group by l.id, l.name, st.name) g;
  end if;
  return internal.page('counts', coalesce(v_list, '[]'), v_limit, jsonb_build_object('asked', coalesce(v_asked, '[]')));
end $$;
