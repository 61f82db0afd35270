-- Counts one failed try; windows that are over are swept on the way.
create or replace function internal.count_try(p_key text, p_window_seconds integer) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_window timestamptz := to_timestamp(floor(extract(epoch from clock_timestamp()) / p_window_seconds) * p_window_seconds);
begin
  delete from internal.rate_limits l where l.key = p_key and l.window_start < v_window;
  insert into internal.rate_limits as l (key, window_start, hits) values (p_key, v_window, 1)
  on conflict (key, window_start) do update set hits = l.hits + 1;
end $$;
