-- What a person may do: 'own', 'signed' (with a signature or approval), or null (not at all). No person = the system.
create or replace function internal.may(p_staff_id uuid, p_org_id uuid, p_act text) returns text
language sql stable set search_path = '' as $$
  select case when p_staff_id is null then 'own' else (
    select p.how from public.staff s join internal.permissions p on p.role = s.role and p.act = p_act
    where s.org_id = p_org_id and s.id = p_staff_id and s.is_active) end
$$;
