-- Whether a shop is so big that its sums take long: more than twenty thousand stock rows. By the number of rows and not by the clock: a small
-- shop on a busy machine is never shown an old list.
create or replace function internal.is_big(p_org_id uuid) returns boolean
language sql stable set search_path = '' as $$
  select exists (select 1 from public.inventory i where i.org_id = p_org_id offset 20000)
$$;
