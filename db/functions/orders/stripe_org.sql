-- Whose payment it is: of the order named or once paid, else the business named, else the oldest with a channel of that name.
create or replace function internal.stripe_org(p_event jsonb) returns uuid
language sql stable set search_path = '' as $$
  select coalesce(
    (select o.org_id from public.orders o where o.id = (p_event ->> 'orderId')::uuid order by o.org_id limit 1),
    (select o.org_id from public.orders o where o.payment_reference = p_event ->> 'paymentReference' order by o.org_id limit 1),
    (select g.id from public.orgs g where g.id = (p_event ->> 'orgId')::uuid),
    (select e.org_id from internal.provider_events e where e.provider = 'stripe' and e.facts ->> 'sessionId' = p_event ->> 'sessionId' and e.org_id is not null limit 1),
    (select c.org_id from public.channels c where c.code = p_event ->> 'channel' order by c.created_at, c.id limit 1))
$$;
