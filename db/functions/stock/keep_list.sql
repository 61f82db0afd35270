-- Keeps a list that took long to add up; of two that were added up at once the later one stays.
create or replace function internal.keep_list(p_org_id uuid, p_query jsonb, p_at timestamptz, p_took_ms integer, p_ids uuid[], p_asked_at timestamptz) returns void
language sql volatile set search_path = '' as $$
  insert into internal.stock_lists as k (org_id, scope, query, at, took_ms, asked_at, ids)
  values (p_org_id, p_query::text, p_query, p_at, p_took_ms, p_asked_at, p_ids)
  on conflict (org_id, scope) do update
     set at = excluded.at, took_ms = excluded.took_ms, asked_at = greatest(k.asked_at, excluded.asked_at), ids = excluded.ids
   where k.at < excluded.at
$$;
