-- The people of the org, in the order they came.
create or replace function public.read_staff(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('administer', p_request);
  v_limit integer := coalesce((p_request -> 'query' ->> 'limit')::integer, 50);
  v_cursor uuid := (p_request -> 'query' ->> 'cursor')::uuid;
  v_staff jsonb;
begin
  select coalesce(jsonb_agg(internal.staff_json(s) order by s.id), '[]') into v_staff from (
    select * from public.staff t where t.org_id = v.org_id and (v_cursor is null or t.id > v_cursor) order by t.id limit v_limit) s;
  return jsonb_build_object('staff', v_staff, 'nextCursor', case when jsonb_array_length(v_staff) = v_limit then v_staff -> -1 ->> 'id' end);
end $$;
