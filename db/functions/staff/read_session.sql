-- Who am I: the session behind the token, as it is now.
create or replace function public.read_session() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.actor();
begin
  if v.session_id is null then
    return internal.place_json(v.org_id, null, null) || jsonb_build_object('staff', null);
  end if;
  return internal.session_json(v.session_id) -> 'told';
end $$;
