-- Opens a session for someone whose PIN or password has just been confirmed; forgets the wrong tries before it.
create or replace function internal.open_session(
  p_org_id uuid, p_staff_id uuid, p_store_id uuid, p_register_id uuid, p_device_id uuid, p_how text)
returns jsonb language plpgsql volatile set search_path = '' as $$
declare
  v_id uuid := internal.uuid_v7();
  v_role text;
begin
  -- locks out a dismissal that is under way: it either sees this session or is seen here
  select s.role into v_role from public.staff s
   where s.org_id = p_org_id and s.id = p_staff_id and s.is_active
     and exists (select 1 from public.orgs o where o.id = p_org_id and o.closed_at is null) for share;
  if not found then
    perform internal.refuse('not_signed_in');
  end if;
  insert into internal.sessions (id, org_id, staff_id, staff_role, store_id, register_id, device_id, expires_at)
  values (v_id, p_org_id, p_staff_id, v_role, p_store_id, p_register_id, p_device_id, clock_timestamp() + interval '12 hours');
  insert into public.audit_log (org_id, staff_id, session_id, act, subject, facts)
  values (p_org_id, p_staff_id, v_id, 'sign_in', 'staff:' || p_staff_id,
    jsonb_build_object('how', p_how, 'registerId', p_register_id, 'deviceId', p_device_id));
  return internal.session_json(v_id);
end $$;
