-- Opens the till's shift with what lies in the drawer. One is open at a time.
create or replace function public.open_shift(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('sell', 'POST /api/shifts', p_request);
  v_shift public.shifts;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  if v.register_id is null then
    perform internal.refuse('register_required');
  end if;
  insert into public.shifts (org_id, register_id, store_id, opened_by, opened_at, float_minor)
  select v.org_id, r.id, r.store_id, v.staff_id, internal.clock(), (v.body ->> 'float')::bigint
    from public.registers r where r.org_id = v.org_id and r.id = v.register_id
  on conflict do nothing returning * into v_shift;
  if v_shift.id is null then
    perform internal.refuse('shift_already_open', (select jsonb_build_object('shiftId', f.id, 'openedAt', internal.iso(f.opened_at))
      from public.shifts f where f.org_id = v.org_id and f.register_id = v.register_id and f.closed_at is null and not f.is_rescue));
  end if;
  perform internal.audit(v, 'open_shift', 'shift:' || v_shift.id, jsonb_build_object('float', v_shift.float_minor));
  perform internal.announce(v.org_id, 'shift:' || v_shift.id, 'shift.opened', jsonb_build_object('shiftId', v_shift.id, 'registerId', v.register_id));
  return internal.end_act(v, 201, jsonb_build_object('shift', internal.shift_json(v_shift, true) - 'openedBy'));
end $$;
