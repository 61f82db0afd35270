-- Writes down who did what, in the transaction of the deed.
create or replace function internal.audit(p_act internal.act, p_what text, p_subject text, p_facts jsonb default '{}') returns void
language sql volatile set search_path = '' as $$
  insert into public.audit_log (org_id, staff_id, session_id, act, subject, facts)
  values (p_act.org_id, p_act.staff_id, p_act.session_id, p_what, p_subject, p_facts)
$$;
