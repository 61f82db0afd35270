-- The last hour's samples of every process, what waits now, and the alerts: open ones first, then the latest that are over.
create or replace function public.read_ops(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_proofs', p_request);
begin
  return jsonb_build_object('at', internal.iso(clock_timestamp()), 'state', internal.ops_state(v.org_id),
    'samples', (select coalesce(jsonb_agg(jsonb_build_object('process', s.process, 'at', internal.iso(s.at), 'figures', s.figures) order by s.at), '[]')
      from internal.ops_samples s where s.at > clock_timestamp() - interval '1 hour'),
    'thresholds', (select jsonb_object_agg(t.kind, t.threshold) from internal.alert_thresholds t),
    'alerts', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'value', a.value, 'threshold', a.threshold,
        'openedAt', internal.iso(a.opened_at), 'closedAt', internal.iso(a.closed_at)) order by a.closed_at is not null, a.opened_at desc), '[]')
      from (select * from public.alerts x where x.org_id = v.org_id order by x.closed_at is not null, x.opened_at desc limit 20) a));
end $$;
