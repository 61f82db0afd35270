-- Closed shifts and what was in their drawers: [{key, label, openedAt, closedAt, cashier, expected, counted, difference}].
create or replace function internal.report_shifts(p_org_id uuid, p_store_id uuid, p_from date, p_to date)
returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('key', f.id, 'label', r.name, 'openedAt', internal.iso(f.opened_at), 'closedAt', internal.iso(f.closed_at),
      'cashier', coalesce(a.name, ''), 'expected', f.expected_minor, 'counted', f.counted_minor, 'difference', f.counted_minor - f.expected_minor)
      order by f.closed_at desc), '[]')
    from public.shifts f
    join public.orgs o on o.id = f.org_id
    join public.registers r on r.org_id = f.org_id and r.id = f.register_id
    left join public.staff a on a.org_id = f.org_id and a.id = f.opened_by
   where f.org_id = p_org_id and (p_store_id is null or f.store_id = p_store_id)
     and f.closed_at >= p_from::timestamp at time zone o.time_zone and f.closed_at < (p_to + 1)::timestamp at time zone o.time_zone
$$;
