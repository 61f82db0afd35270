-- Locks a picking session and hands it over as it is after the lock, or refuses: not known here.
create or replace function internal.take_session(p_org_id uuid, p_session_id uuid) returns public.picking_sessions
language plpgsql volatile set search_path = '' as $$
declare
  v public.picking_sessions;
begin
  perform 1 from public.picking_sessions s where s.org_id = p_org_id and s.id = p_session_id for update;
  select * into v from public.picking_sessions s where s.org_id = p_org_id and s.id = p_session_id;
  if not found then
    perform internal.refuse('session_not_found', jsonb_build_object('sessionId', p_session_id));
  end if;
  return v;
end $$;
