-- The counts of the caller's stores, newest first.
create or replace function public.read_counts(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_ledger', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := internal.page_limit(q);
  v_list jsonb;
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
  return internal.page('counts', coalesce(v_list, '[]'), v_limit);
end $$;
