-- Whose wrong PINs are counted when a session asks for a signature: the device it stands on, or the person without one.
create or replace function public.session_key(p_session_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce('device:' || s.device_id, 'staff:' || s.staff_id)
  from internal.sessions s where s.id = p_session_id and s.ended_at is null and s.expires_at > clock_timestamp()
$$;
