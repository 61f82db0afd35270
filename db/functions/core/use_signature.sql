-- Uses signatures and approvals up, in the transaction of what they allow.
create or replace function internal.use_signature(p_org_id uuid, variadic p_ids uuid[]) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_now timestamptz := clock_timestamp();
begin
  update public.signatures s set used_at = v_now where s.org_id = p_org_id and s.id = any (p_ids) and s.used_at is null;
end $$;
