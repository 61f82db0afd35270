-- Every org that is open, for work that goes org by org.
create or replace function internal.worker_orgs() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select o.id from public.orgs o where o.closed_at is null order by o.id
$$;
