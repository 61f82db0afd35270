-- Asked before an account is made at Supabase Auth: whether this person may get a login under this e-mail.
create or replace function public.may_give_login(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('administer', p_request);
  v_staff uuid := (p_request -> 'path' ->> 'id')::uuid;
begin
  if not exists (select 1 from public.staff s where s.org_id = v.org_id and s.id = v_staff and s.is_active) then
    perform internal.refuse('not_found', jsonb_build_object('what', 'staff'));
  end if;
  if exists (select 1 from internal.logins l where l.email = lower(p_request -> 'body' ->> 'email') and (l.org_id, l.staff_id) is distinct from (v.org_id, v_staff)) then
    perform internal.refuse('email_taken');
  end if;
  return jsonb_build_object('may', true);
end $$;
