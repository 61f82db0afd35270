-- Takes a piece of work for a while, if nobody holds it and it is due again; the same holder prolongs. No lock outlives the call.
create or replace function internal.lease_job(p_org_id uuid, p_job text, p_part uuid, p_holder uuid, p_for interval, p_every interval default '0')
returns boolean language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now timestamptz := clock_timestamp();
  v_part uuid := coalesce(p_part, '00000000-0000-0000-0000-000000000000');
begin
  insert into internal.job_leases (org_id, job, part, holder, held_until, last_run)
  values (p_org_id, p_job, v_part, p_holder, v_now, '-infinity') on conflict do nothing;
  update internal.job_leases j
     set last_run = case when j.holder = p_holder and j.held_until > v_now then j.last_run else v_now end,
         holder = p_holder, held_until = v_now + p_for
   where j.org_id = p_org_id and j.job = p_job and j.part = v_part
     and ((j.holder = p_holder and j.held_until > v_now) or (j.held_until <= v_now and j.last_run + p_every <= v_now));
  return found;
end $$;
