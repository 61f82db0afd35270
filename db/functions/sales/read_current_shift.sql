-- The till's open shift, or null.
create or replace function public.read_current_shift(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('sell', p_request);
  v_shift public.shifts;
begin
  if v.register_id is null then
    perform internal.refuse('register_required');
  end if;
  select * into v_shift from public.shifts f
   where f.org_id = v.org_id and f.register_id = v.register_id and f.closed_at is null and not f.is_rescue;
  return jsonb_build_object('shift', case when v_shift.id is not null then
    internal.shift_json(v_shift, internal.may(v.staff_id, v.org_id, 'close_any_shift') is not null) end);
end $$;
