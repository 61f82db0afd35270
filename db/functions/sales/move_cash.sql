-- Cash put into the drawer or taken out of it, with a reason.
create or replace function public.move_cash(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('sell', 'POST /api/shifts/:id/cash', p_request);
  v_shift public.shifts;
  v_move public.shift_cash;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_shift := internal.find_shift(v, false);
  insert into public.shift_cash (org_id, shift_id, amount_minor, reason, staff_id, created_at)
  values (v.org_id, v_shift.id, (v.body ->> 'amount')::bigint, v.body ->> 'reason', v.staff_id, internal.clock()) returning * into v_move;
  perform internal.audit(v, 'move_cash', 'shift:' || v_shift.id, jsonb_build_object('amount', v_move.amount_minor, 'reason', v_move.reason));
  return internal.end_act(v, 201, jsonb_build_object('cash', jsonb_build_object('id', v_move.id, 'amount', v_move.amount_minor, 'reason', v_move.reason),
    'shift', jsonb_build_object('id', v_shift.id)));
end $$;
