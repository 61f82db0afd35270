-- Answers when the database answers: one call that proves the whole way from the app to a committed state it can read.
create or replace function public.health()
returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object('ok', true, 'at', internal.iso(clock_timestamp()), 'database', current_setting('server_version'));
end $$;
