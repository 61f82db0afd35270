-- How many of a list to give: 50 unless asked, at most 500.
create or replace function internal.page_limit(p_query jsonb) returns integer
language sql immutable parallel safe set search_path = '' as $$
  select least(greatest(coalesce((p_query ->> 'limit')::integer, 50), 1), 500)
$$;
