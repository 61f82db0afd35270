-- The hour. A direct connection may set another (seeding a past, testing a stale session); a client of the API may not.
create or replace function internal.clock() returns timestamptz
language plpgsql volatile set search_path = '' as $$
declare
  v_set text := current_setting('stockproof.clock', true);
begin
  if v_set is null or v_set = '' or session_user = 'authenticator' then
    return clock_timestamp();
  end if;
  return v_set::timestamptz;
end $$;
