-- What the order desk shows beside the order itself: its history, its session, its open cases, and every place that has its goods.
create or replace function internal.order_desk_json(p_org_id uuid, p_order_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'timeline', coalesce((
      select jsonb_agg(jsonb_build_object('id', e.id, 'at', internal.iso(e.at), 'what', e.what, 'by', s.name, 'facts', e.facts) order by e.at, e.id)
        from public.order_events e left join public.staff s on s.org_id = e.org_id and s.id = e.staff_id
       where e.org_id = p_org_id and e.order_id = p_order_id), '[]'),
    'sessionId', (select x.session_id from public.picking_session_orders x where x.org_id = p_org_id and x.order_id = p_order_id order by x.is_open desc limit 1),
    'cases', coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'facts', c.facts, 'openedAt', internal.iso(c.opened_at)) order by c.opened_at)
        from public.cases c
       where c.org_id = p_org_id and c.settled_at is null and (c.subject = 'order:' || p_order_id
         or c.subject in (select 'order_line:' || l.id from public.order_lines l where l.org_id = p_org_id and l.order_id = p_order_id))), '[]'),
    'places', coalesce((
      select jsonb_agg(jsonb_build_object('inventoryId', i.id, 'productId', i.product_id, 'locationName', o.name,
          'available', trim_scale(i.quantity - i.reserved)::text) order by o.walk_order, o.name, i.id)
        from public.inventory i join public.locations o on o.org_id = i.org_id and o.id = i.location_id and o.kind <> 'transit'
       where i.org_id = p_org_id and i.is_active and i.frozen_at is null and i.product_id in (
         select coalesce(b.part_id, l.product_id) from public.order_lines l
           left join public.bundle_parts b on b.org_id = l.org_id and b.bundle_id = l.product_id
          where l.org_id = p_org_id and l.order_id = p_order_id)), '[]'))
$$;
