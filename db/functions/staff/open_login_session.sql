-- Signs someone in at the back office, after Supabase Auth confirmed their password. Null when nobody here has this login.
create or replace function public.open_login_session(p_auth_user_id uuid, p_email text, p_store_id uuid default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_staff public.staff;
  v_store uuid;
begin
  select s.* into v_staff
    from internal.logins l
    join public.staff s on s.org_id = l.org_id and s.id = l.staff_id and s.is_active
    join public.orgs o on o.id = l.org_id and o.closed_at is null
   where l.auth_user_id = p_auth_user_id or l.auth_user_id is null and l.email = lower(p_email);
  if not found then
    return null;
  end if;
  update internal.logins l set auth_user_id = p_auth_user_id where l.email = lower(p_email) and l.auth_user_id is null;
  -- the store asked for if it is theirs, else their own, else the first: a session always stands somewhere
  select t.id into v_store from public.stores t
   where t.org_id = v_staff.org_id and (v_staff.store_id is null or t.id = v_staff.store_id) and (p_store_id is null or t.id = p_store_id)
   order by t.created_at, t.id limit 1;
  if v_store is null and p_store_id is not null then
    perform internal.refuse('forbidden', jsonb_build_object('reason', 'other_store'));
  end if;
  return internal.open_session(v_staff.org_id, v_staff.id, v_store, null, null, 'password');
end $$;
