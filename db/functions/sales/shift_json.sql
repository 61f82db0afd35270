-- A shift as its doors tell it. What should lie in the drawer is not told before it has been counted, but to those who may close any.
create or replace function internal.shift_json(p_shift public.shifts, p_tells_expected boolean) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', p_shift.id, 'registerId', p_shift.register_id, 'openedAt', internal.iso(p_shift.opened_at),
      'openedBy', jsonb_build_object('id', p_shift.opened_by, 'name', (select s.name from public.staff s where s.org_id = p_shift.org_id and s.id = p_shift.opened_by)),
      'float', p_shift.float_minor, 'closedAt', internal.iso(p_shift.closed_at), 'zNumber', p_shift.z_number)
    || case when p_shift.closed_at is not null then jsonb_build_object('expected', p_shift.expected_minor, 'counted', p_shift.counted_minor,
         'difference', p_shift.counted_minor - p_shift.expected_minor, 'head', encode(p_shift.head, 'hex'))
       when p_tells_expected then jsonb_build_object('expected', internal.expected_cash(p_shift.org_id, p_shift.id)) else '{}' end
$$;
