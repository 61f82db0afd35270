-- Orgs whose events wait to be handed to queues.
create or replace function internal.outbox_orgs() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select o.id from public.orgs o where exists (select 1 from public.outbox x where x.org_id = o.id and x.dispatched_at is null)
$$;
