-- Adds up a list that is kept; of two that were added up at once the later one stays.
create or replace function internal.keep_list(p_org_id uuid, p_query jsonb, p_at timestamptz, p_asked_at timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_ids uuid[] := case when p_query ? 'report' then internal.rank_products(p_org_id, p_query) else internal.find_short_products(p_org_id, p_query) end;
begin
  insert into internal.stock_lists as k (org_id, scope, query, at, took_ms, asked_at, ids)
  values (p_org_id, p_query::text, p_query, p_at, (extract(epoch from clock_timestamp() - p_at) * 1000)::integer, p_asked_at, v_ids)
  on conflict (org_id, scope) do update
     set at = excluded.at, took_ms = excluded.took_ms, asked_at = greatest(k.asked_at, excluded.asked_at), ids = excluded.ids
   where k.at < excluded.at;
end $$;
