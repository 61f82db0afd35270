-- Whether a key may try now, for doors that learn of the failure elsewhere (a password): counts it when `p_failed`.
create or replace function public.judge_tries(p_key text, p_limit integer, p_window_seconds integer, p_failed boolean) returns integer
language plpgsql volatile security definer set search_path = '' as $$
begin
  if p_failed then
    perform internal.count_try(p_key, p_window_seconds);
  end if;
  return internal.tries_wait(p_key, p_limit, p_window_seconds);
end $$;
