-- Ends a session; from here on it is read only.
create or replace function internal.close_session(p_act internal.act, p_session_id uuid, p_status text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_at timestamptz := internal.touch_session(p_act, p_session_id, p_status);
begin
  update public.picking_sessions s set status = p_status, closed_at = v_at where s.org_id = p_act.org_id and s.id = p_session_id;
end $$;
