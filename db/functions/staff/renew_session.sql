-- Keeps a session in use alive, within its twelve hours; refuses when it, its person or its device has been ended.
create or replace function public.renew_session(p_session_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  update internal.sessions s set renewed_at = now()
   where s.id = p_session_id and s.ended_at is null and s.expires_at > clock_timestamp()
     and exists (select 1 from public.staff p where p.org_id = s.org_id and p.id = s.staff_id and p.is_active)
     and not exists (select 1 from internal.devices d where d.id = s.device_id and d.revoked_at is not null);
  if not found then
    perform internal.refuse('not_signed_in');
  end if;
  return internal.session_json(p_session_id);
end $$;
