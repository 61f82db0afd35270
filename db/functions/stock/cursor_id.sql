-- The id a cursor names, or null where it is no id: what a stranger sends as a cursor is not a fault.
create or replace function internal.cursor_id(p_cursor text) returns uuid
language sql immutable parallel safe set search_path = '' as $$
  select case when p_cursor ~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then p_cursor::uuid end
$$;
