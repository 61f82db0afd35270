-- Who is calling: the session row behind the token's claims, an API key, or, without claims, the system.
create or replace function internal.actor(p_org_id uuid default null) returns internal.act
language plpgsql stable set search_path = '' as $$
declare
  v_claims jsonb := nullif(current_setting('request.jwt.claims', true), '')::jsonb;
  v internal.act;
begin
  if v_claims is null or v_claims ->> 'role' = 'service_role' then
    v.org_id := p_org_id;
    return v;
  end if;
  if v_claims ? 'api_key_id' then
    select k.org_id, 'integration', k.channel_id into v.org_id, v.staff_role, v.channel_id
      from internal.api_keys k
     where k.id = (v_claims ->> 'api_key_id')::uuid and k.revoked_at is null;
  else
    select s.org_id, s.store_id, s.staff_id, p.role, s.id, s.register_id, s.device_id
      into v.org_id, v.store_id, v.staff_id, v.staff_role, v.session_id, v.register_id, v.device_id
      from internal.sessions s
      join public.staff p on p.org_id = s.org_id and p.id = s.staff_id and p.is_active
      left join internal.devices d on d.id = s.device_id
     where s.id = (v_claims ->> 'session_id')::uuid and s.ended_at is null and s.expires_at > clock_timestamp()
       and (s.device_id is null or d.revoked_at is null);
  end if;
  if v.org_id is null then
    perform internal.refuse('not_signed_in');
  end if;
  return v;
end $$;
