-- The org of a picking session named by its id alone: the caller's own where there are claims, else the one that has it.
create or replace function internal.org_of_session(p_session_id uuid) returns uuid
language plpgsql stable set search_path = '' as $$
declare
  v_org uuid := (internal.actor()).org_id;
begin
  if v_org is null then
    select s.org_id into v_org from public.picking_sessions s where s.id = p_session_id order by s.org_id limit 1;
  end if;
  if v_org is null then
    perform internal.refuse('session_not_found', jsonb_build_object('sessionId', p_session_id));
  end if;
  return v_org;
end $$;
