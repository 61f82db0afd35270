-- Signs out: the token may live a few minutes longer, the session behind it does not.
create or replace function public.end_session() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.actor();
begin
  update internal.sessions s set ended_at = now(), ended_reason = 'signed_out' where s.id = v.session_id and s.ended_at is null;
  insert into public.audit_log (org_id, staff_id, session_id, act, subject)
  values (v.org_id, v.staff_id, v.session_id, 'sign_out', 'staff:' || v.staff_id);
  return jsonb_build_object('ended', true);
end $$;
