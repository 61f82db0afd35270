-- Names what a big shop's people ask for first (the dashboard, what is low and out, the goods reports of the last thirty days and of the last year), so
-- that the background has added it up before anybody waits for it; also right after the start. It is as if somebody had asked two minutes ago: once is
-- enough, then every ten minutes.
create or replace function internal.want_kept(p_org_id uuid) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_today date := (select (internal.clock() at time zone o.time_zone)::date from public.orgs o where o.id = p_org_id);
begin
  if not internal.is_big(p_org_id) then
    return;
  end if;
  insert into internal.stock_overviews (org_id, scope, at, took_ms, asked_at, facts)
  values (p_org_id, 'all', '-infinity', 1000, clock_timestamp() - interval '2 minutes', '{}') on conflict do nothing;
  insert into internal.stock_lists (org_id, scope, query, at, took_ms, asked_at, ids)
  select p_org_id, w.query::text, w.query, '-infinity', 1000, clock_timestamp() - interval '2 minutes', '{}'
    from (values ('{"status": "low"}'::jsonb), ('{"status": "out"}'),
      (jsonb_build_object('report', 'products', 'from', v_today - 29, 'to', v_today)), (jsonb_build_object('report', 'cover', 'from', v_today - 29, 'to', v_today)),
      (jsonb_build_object('report', 'products', 'from', v_today - 364, 'to', v_today)), (jsonb_build_object('report', 'cover', 'from', v_today - 364, 'to', v_today))) w(query)
  on conflict do nothing;
end $$;
