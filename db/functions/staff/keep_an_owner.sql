-- A business keeps at least one owner. Owners are locked in order first: two who dismiss each other at once must not both succeed.
create or replace function internal.keep_an_owner(p_org_id uuid, p_without uuid) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform 1 from public.staff s where s.org_id = p_org_id and s.role = 'owner' order by s.id for update;
  if not exists (select 1 from public.staff s
      where s.org_id = p_org_id and s.role = 'owner' and s.is_active and s.id <> p_without) then
    perform internal.refuse('last_owner');
  end if;
end $$;
