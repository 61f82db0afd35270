-- How long a sum that took so long stands: twenty times that, at least a second, at most a minute.
create or replace function internal.stands_for(p_took_ms integer) returns interval
language sql immutable parallel safe set search_path = '' as $$
  select least(greatest(p_took_ms * 20, 1000), 60000) * interval '1 millisecond'
$$;
