-- The org a direct caller speaks of: with claims their own, and another one's things are not found; without claims the one they name.
create or replace function internal.own_org(p_org_id uuid, p_code text, p_facts jsonb) returns uuid
language plpgsql stable set search_path = '' as $$
declare
  v internal.act := internal.actor(p_org_id);
begin
  if v.org_id is null or (p_org_id is not null and v.org_id <> p_org_id) then
    perform internal.refuse(p_code, p_facts);
  end if;
  return v.org_id;
end $$;
