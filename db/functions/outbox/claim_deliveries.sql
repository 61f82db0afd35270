-- The next deliveries of one endpoint, in order. A subject whose earliest delivery waits for its next try waits with all that follow;
-- other subjects go on. One moment is asked for all (`now()`): were the clock read row by row, a subject's earliest could still be
-- waiting when it is judged, and no longer when the next one is. Only the process that holds the endpoint's lease asks.
create or replace function internal.claim_deliveries(p_org_id uuid, p_endpoint_id uuid, p_limit integer default 200)
returns table (id uuid, event_id uuid, "position" bigint, subject text, type text, tries integer, happened_at timestamptz, body jsonb)
language sql volatile security definer set search_path = '' as $$
  with due as (
    select d.* from public.deliveries d
     where d.org_id = p_org_id and d.endpoint_id = p_endpoint_id and d.state = 'waiting' and d.next_at <= now()
       and not exists (select 1 from public.deliveries b
         where b.org_id = p_org_id and b.endpoint_id = p_endpoint_id and b.state = 'waiting' and b.subject = d.subject
           and b.position < d.position and b.next_at > now())
     order by d.position limit p_limit)
  select d.id, d.event_id, d.position, d.subject, d.type, d.tries, o.created_at, internal.event_body(p_org_id, d.type, o.payload)
    from due d join public.outbox o on o.org_id = p_org_id and o.id = d.event_id order by d.position
$$;
