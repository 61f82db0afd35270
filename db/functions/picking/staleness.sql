-- How long a session that is still open has been left alone: null, 24h (a warning) or 48h (an alert).
create or replace function internal.staleness(p_session public.picking_sessions) returns text
language sql volatile set search_path = '' as $$
  select case
    when p_session.status not in ('picking', 'packing') then null
    when internal.clock() - p_session.last_activity_at >= interval '48 hours' then '48h'
    when internal.clock() - p_session.last_activity_at >= interval '24 hours' then '24h' end
$$;
