-- How old a kept sum may grow before the background adds it up again: half of what it stands for while somebody looks, ten minutes for the rest
-- of the day, and for ever after.
create or replace function internal.kept_until(p_asked_at timestamptz, p_took_ms integer, p_now timestamptz) returns interval
language sql immutable parallel safe set search_path = '' as $$
  select case when p_asked_at > p_now - interval '2 minutes' then internal.stands_for(p_took_ms) / 2
    when p_asked_at > p_now - interval '1 day' then interval '10 minutes' else interval '100 years' end
$$;
