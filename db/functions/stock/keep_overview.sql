-- Adds up the dashboard's figures of one store, or of all, and keeps them, also as the day's.
create or replace function internal.keep_overview(p_org_id uuid, p_store_id uuid, p_asked_at timestamptz) returns internal.stock_overviews
language plpgsql volatile set search_path = '' as $$
declare
  v_started timestamptz := clock_timestamp();
  v_kept internal.stock_overviews;
begin
  insert into internal.stock_overviews as o (org_id, scope, store_id, at, took_ms, asked_at, facts)
  values (p_org_id, coalesce(p_store_id::text, 'all'), p_store_id, v_started, 0, p_asked_at, internal.stock_overview(p_org_id, p_store_id))
  on conflict (org_id, scope) do update
     set at = excluded.at, store_id = excluded.store_id, asked_at = greatest(o.asked_at, excluded.asked_at), facts = excluded.facts
  returning * into v_kept;
  perform internal.keep_day(p_org_id, p_store_id, v_kept.facts);
  v_kept.took_ms := extract(milliseconds from clock_timestamp() - v_started)::integer;
  update internal.stock_overviews o set took_ms = v_kept.took_ms where o.org_id = p_org_id and o.scope = v_kept.scope;
  return v_kept;
end $$;
