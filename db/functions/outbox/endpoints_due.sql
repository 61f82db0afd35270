-- Endpoints with something to deliver now, and what is needed to deliver it.
create or replace function internal.endpoints_due() returns table (org_id uuid, endpoint_id uuid, kind text, url text, secret text, account text)
language sql stable security definer set search_path = '' as $$
  select e.org_id, e.id, e.kind, e.url, s.secret, s.account
    from public.endpoints e join internal.endpoint_secrets s on s.org_id = e.org_id and s.endpoint_id = e.id
   where e.is_active and coalesce(e.retry_at <= clock_timestamp(), true)
     and exists (select 1 from public.deliveries d
       where d.org_id = e.org_id and d.endpoint_id = e.id and d.state = 'waiting' and d.next_at <= clock_timestamp())
$$;
