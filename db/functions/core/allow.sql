-- The act as this caller may do it ('own' or 'signed'), or the refusal that says who may.
create or replace function internal.allow(p_act internal.act, p_name text) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_how text;
begin
  if p_act.staff_id is null and p_act.staff_role = 'integration' then
    select p.how into v_how from internal.permissions p where p.role = 'integration' and p.act = p_name;
  else
    v_how := internal.may(p_act.staff_id, p_act.org_id, p_name);
  end if;
  if v_how is null then
    perform internal.refuse('forbidden', jsonb_build_object('act', p_name, 'role', p_act.staff_role, 'roles',
      (select jsonb_agg(p.role order by p.role) from internal.permissions p where p.act = p_name)));
  end if;
  return v_how;
end $$;
