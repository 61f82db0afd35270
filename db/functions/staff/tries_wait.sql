-- Seconds until this key may try again: 0 while it has failed fewer than `p_limit` times in the running window.
create or replace function internal.tries_wait(p_key text, p_limit integer, p_window_seconds integer) returns integer
language sql stable set search_path = '' as $$
  select coalesce((
    select ceil(p_window_seconds - extract(epoch from clock_timestamp() - l.window_start))::integer
    from internal.rate_limits l
    where l.key = p_key and l.hits >= p_limit and l.window_start > clock_timestamp() - make_interval(secs => p_window_seconds)
    order by l.window_start desc limit 1), 0)
$$;
