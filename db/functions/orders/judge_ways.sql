-- Ways of shipping as somebody wants them: each code once, each place known and asked once.
create or replace function internal.judge_ways(p_org_id uuid, p_methods jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  v_place text;
begin
  if (select count(*) <> count(distinct x ->> 'code') from jsonb_array_elements(p_methods) x) then
    perform internal.refuse('malformed', jsonb_build_object('reason', 'A way of shipping is named twice.', 'member', 'methods'));
  end if;
  if exists (select 1 from jsonb_array_elements(p_methods) x, jsonb_array_elements_text(x -> 'locationIds') l group by x ->> 'code', l having count(*) > 1) then
    perform internal.refuse('malformed', jsonb_build_object('reason', 'A way asks one place twice.', 'member', 'locationIds'));
  end if;
  select l into v_place from jsonb_array_elements(p_methods) x, jsonb_array_elements_text(x -> 'locationIds') l
   where not exists (select 1 from public.locations p where p.org_id = p_org_id and p.id = l::uuid and p.is_active) limit 1;
  if v_place is not null then
    perform internal.refuse('location_not_found', jsonb_build_object('locationId', v_place));
  end if;
end $$;
