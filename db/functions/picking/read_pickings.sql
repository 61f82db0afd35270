-- The picking sessions, the open ones by default, those left alone longest first; with what is done of each.
create or replace function public.read_pickings(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('pick', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
begin
  return jsonb_build_object('nextCursor', null, 'sessions', coalesce((
    select jsonb_agg(jsonb_build_object('id', s.id, 'status', s.status, 'lastActivityAt', internal.iso(s.last_activity_at), 'stale', internal.staleness(s),
        'startedBy', p.name, 'orders', (select jsonb_agg(o.number order by o.number) from public.picking_session_orders x
          join public.orders o on o.org_id = x.org_id and o.id = x.order_id where x.org_id = s.org_id and x.session_id = s.id),
        'stops', i.stops, 'stopsDone', i.done, 'needed', g.needed, 'packed', g.packed) order by s.last_activity_at)
      from (select * from public.picking_sessions t
             where t.org_id = v.org_id and t.status = any (coalesce(string_to_array(q ->> 'status', ','), '{picking,packing}'))
             order by t.last_activity_at limit coalesce((q ->> 'limit')::integer, 50)) x
      join public.picking_sessions s on s.org_id = x.org_id and s.id = x.id
      left join public.staff p on p.org_id = s.org_id and p.id = s.started_by
      left join lateral (select count(*) as stops, count(*) filter (where t.quantity_picked >= t.quantity_needed or t.short_reason is not null) as done
        from public.picking_session_items t where t.org_id = s.org_id and t.session_id = s.id) i on true
      left join lateral (select trim_scale(coalesce(sum(t.quantity_needed), 0))::text as needed, trim_scale(coalesce(sum(t.quantity_packed), 0))::text as packed
        from public.packing_progress t where t.org_id = s.org_id and t.session_id = s.id) g on true), '[]'));
end $$;
