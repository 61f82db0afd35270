-- The store somebody is to work in, which must be one of the org's own; null stays null and means all of them.
create or replace function internal.require_store(p_org_id uuid, p_store_id uuid) returns uuid
language plpgsql stable set search_path = '' as $$
begin
  if p_store_id is not null and not exists (select 1 from public.stores s where s.org_id = p_org_id and s.id = p_store_id) then
    perform internal.refuse('not_found', jsonb_build_object('what', 'store'));
  end if;
  return p_store_id;
end $$;
