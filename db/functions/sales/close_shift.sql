-- Closes a shift: what was counted stands beside what should be there, the report is kept as it was, and the head of the store's
-- ledger is written down with it. Sales hold the shift while they run, so none can slip in behind the count.
create or replace function public.close_shift(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('close_own_shift', 'POST /api/shifts/:id/closing', p_request);
  v_shift public.shifts;
  v_now timestamptz;
  v_z bigint;
  v_head bytea;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_shift := internal.find_shift(v, true);
  v_now := internal.clock();
  perform internal.lock_series(v.org_id, array[v_shift.register_id], 'z', '-Z');
  update public.number_series n set last_number = n.last_number + 1
   where n.org_id = v.org_id and n.register_id = v_shift.register_id and n.kind = 'z' and n.device_id is null returning n.last_number into v_z;
  v_head := internal.store_head(v.org_id, v_shift.store_id);
  insert into public.ledger_heads (org_id, store_id, at, head) values (v.org_id, v_shift.store_id, v_now, v_head);
  update public.shifts f
     set closed_by = v.staff_id, closed_at = v_now, counted_minor = (v.body ->> 'counted')::bigint, expected_minor = internal.expected_cash(v.org_id, f.id),
         z_number = v_z, report = internal.shift_report(v.org_id, f.id), head = v_head
   where f.org_id = v.org_id and f.id = v_shift.id returning * into v_shift;
  -- a till whose day is over holds nothing in advance
  perform 1 from internal.release_rows(v.org_id, array(select r.id from public.reservations r join internal.devices d on d.id = r.device_id
    where r.org_id = v.org_id and r.kind = 'lease' and r.released_at is null and d.org_id = v.org_id and d.register_id = v_shift.register_id), 'shift_closed');
  perform internal.audit(v, 'close_shift', 'shift:' || v_shift.id, jsonb_build_object('expected', v_shift.expected_minor, 'counted', v_shift.counted_minor,
    'zNumber', v_z, 'head', encode(v_head, 'hex')));
  perform internal.announce(v.org_id, 'shift:' || v_shift.id, 'shift.closed', jsonb_build_object('shiftId', v_shift.id, 'zNumber', v_z));
  return internal.end_act(v, 200, jsonb_build_object('shift', jsonb_build_object('id', v_shift.id, 'expected', v_shift.expected_minor,
    'counted', v_shift.counted_minor, 'difference', v_shift.counted_minor - v_shift.expected_minor, 'head', encode(v_shift.head, 'hex'))));
end $$;
