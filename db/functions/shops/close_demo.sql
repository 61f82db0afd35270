-- Closes the demo: nobody signs in there again, its tills and keys are nobody's. Every row stays where it is.
create or replace function internal.close_demo() returns integer
language plpgsql volatile set search_path = '' as $$
declare
  v_closed integer;
begin
  update public.orgs o set closed_at = now() where o.is_demo and o.closed_at is null;
  get diagnostics v_closed = row_count;
  update internal.sessions s set ended_at = now(), ended_reason = 'demo_closed'
    from public.orgs o where o.id = s.org_id and o.is_demo and s.ended_at is null;
  return v_closed;
end $$;
