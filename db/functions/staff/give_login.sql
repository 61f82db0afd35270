-- Lets a person sign in at the back office with the account Supabase Auth holds for them; an earlier login of theirs ends with it.
create or replace function public.give_login(p_request jsonb, p_auth_user_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_staff uuid;
  v_email text := lower(p_request -> 'body' ->> 'email');
begin
  v := internal.begin_act('administer', 'PUT /api/staff/:id/login', p_request);
  if v.replay is not null then return v.replay; end if;
  if v_email is null or p_auth_user_id is null then
    perform internal.refuse('malformed', jsonb_build_object('member', 'email'));
  end if;
  select s.id into v_staff from public.staff s where s.org_id = v.org_id and s.id = (v.path ->> 'id')::uuid and s.is_active for update;
  if not found then
    perform internal.refuse('not_found', jsonb_build_object('what', 'staff'));
  end if;
  if exists (select 1 from internal.logins l where (l.email = v_email or l.auth_user_id = p_auth_user_id)
      and (l.org_id, l.staff_id) is distinct from (v.org_id, v_staff)) then
    perform internal.refuse('email_taken');
  end if;
  delete from internal.logins l where l.org_id = v.org_id and l.staff_id = v_staff;
  insert into internal.logins (email, org_id, staff_id, auth_user_id) values (v_email, v.org_id, v_staff, p_auth_user_id);
  perform internal.audit(v, 'give_login', 'staff:' || v_staff);
  return internal.end_act(v, 200, jsonb_build_object('staff', jsonb_build_object('id', v_staff)));
end $$;
