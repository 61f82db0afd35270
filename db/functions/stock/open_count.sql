-- Opens a count of one place; any number may be open, because each line is compared with its own moment.
create or replace function public.open_count(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('count', 'POST /api/stock/counts', p_request);
  v_place public.locations;
  v_count public.counts;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  select * into v_place from public.locations l where l.org_id = v.org_id and l.id = (v.body ->> 'locationId')::uuid;
  if not found or not internal.in_store(v, v_place.store_id) then
    perform internal.refuse('location_not_found', jsonb_build_object('locationId', v.body ->> 'locationId'));
  end if;
  insert into public.counts (org_id, store_id, location_id, is_blind, note, opened_by, opened_at)
  values (v.org_id, v_place.store_id, v_place.id, coalesce((v.body ->> 'blind')::boolean, true), v.body ->> 'note', v.staff_id, internal.clock())
  returning * into v_count;
  perform internal.audit(v, v.template, 'count:' || v_count.id, jsonb_build_object('locationId', v_place.id));
  return internal.end_act(v, 201, jsonb_build_object('count', internal.count_json(v_count)));
end $$;
