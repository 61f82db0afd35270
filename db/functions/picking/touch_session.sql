-- Something happened in a session: it moves its last activity, and is written down with who did it.
create or replace function internal.touch_session(p_act internal.act, p_session_id uuid, p_what text, p_item_id uuid default null,
  p_progress_id uuid default null, p_order_id uuid default null, p_quantity numeric default null, p_reason text default null)
returns timestamptz language plpgsql volatile set search_path = '' as $$
declare
  v_at timestamptz := internal.clock();
begin
  update public.picking_sessions s set last_activity_at = greatest(s.last_activity_at, v_at) where s.org_id = p_act.org_id and s.id = p_session_id;
  insert into public.picking_events (org_id, session_id, at, staff_id, what, item_id, progress_id, order_id, quantity, reason)
  values (p_act.org_id, p_session_id, v_at, p_act.staff_id, p_what, p_item_id, p_progress_id, p_order_id, p_quantity, p_reason);
  return v_at;
end $$;
