-- A session in the words the program reads: what its token will claim, when it must end, and what its owner is told.
create or replace function internal.session_json(p_session_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('sessionId', s.id, 'orgId', s.org_id, 'storeId', s.store_id, 'staffId', s.staff_id, 'role', p.role,
      'registerId', s.register_id, 'endsAt', internal.iso(s.expires_at),
      'told', internal.place_json(s.org_id, s.store_id, s.register_id)
        || jsonb_build_object('staff', jsonb_build_object('id', p.id, 'name', p.name, 'role', p.role)))
  from internal.sessions s
  join public.staff p on p.org_id = s.org_id and p.id = s.staff_id
  where s.id = p_session_id
$$;
