-- Puts one event into the outbox, in the transaction of what it tells.
create or replace function internal.announce(p_org_id uuid, p_subject text, p_type text, p_payload jsonb) returns void
language sql volatile set search_path = '' as $$
  insert into public.outbox (org_id, subject, type, payload) values (p_org_id, p_subject, p_type, p_payload)
$$;
