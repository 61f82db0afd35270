-- Ended sessions, spent rate limits, old wrong tries: nobody asks for them again.
create or replace function internal.tidy_up(p_org_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from internal.sessions s where s.org_id = p_org_id and coalesce(s.ended_at, s.expires_at) < clock_timestamp() - interval '30 days';
  delete from internal.pin_failures f where f.org_id = p_org_id and f.last_at < clock_timestamp() - interval '1 day';
  delete from internal.rate_limits r where r.window_start < clock_timestamp() - interval '1 day';
  delete from internal.job_leases j where j.org_id = p_org_id and j.held_until < clock_timestamp() - interval '7 days' and j.last_run < clock_timestamp() - interval '7 days';
end $$;
