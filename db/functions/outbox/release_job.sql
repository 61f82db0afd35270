-- Gives a piece of work back.
create or replace function internal.release_job(p_org_id uuid, p_job text, p_part uuid, p_holder uuid) returns void
language sql volatile security definer set search_path = '' as $$
  update internal.job_leases j set held_until = '-infinity'
   where j.org_id = p_org_id and j.job = p_job and j.part = coalesce(p_part, '00000000-0000-0000-0000-000000000000') and j.holder = p_holder
$$;
