-- Whether a demo is open here, so that its people and codes are told nowhere once it is closed.
create or replace function public.has_demo() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from public.orgs o where o.is_demo and o.closed_at is null)
$$;
