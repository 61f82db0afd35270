-- The report of a shift: X while it is open (for those who may know before the count), Z for ever after.
create or replace function public.read_shift_report(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('close_own_shift', p_request);
  v_shift public.shifts;
  v_knows boolean := internal.may(v.staff_id, v.org_id, 'close_any_shift') is not null;
begin
  select * into v_shift from public.shifts f where f.org_id = v.org_id and f.id = (p_request -> 'path' ->> 'id')::uuid
     and (v.store_id is null or f.store_id = v.store_id) and (v_knows or f.opened_by = v.staff_id or f.register_id = v.register_id);
  if not found then
    perform internal.refuse('shift_not_found', jsonb_build_object('shiftId', p_request -> 'path' ->> 'id'));
  end if;
  return (select jsonb_build_object('kind', case when v_shift.closed_at is null then 'x' else 'z' end, 'at', internal.iso(coalesce(v_shift.closed_at, clock_timestamp())),
      'shift', internal.shift_json(v_shift, v_knows) || jsonb_build_object('closedBy', (select s.name from public.staff s where s.org_id = v.org_id and s.id = v_shift.closed_by)),
      'register', jsonb_build_object('name', r.name, 'prefix', r.prefix), 'store', jsonb_build_object('name', t.name, 'address', t.address),
      'org', jsonb_build_object('name', o.name, 'currency', o.currency),
      'report', case when v_shift.closed_at is not null then v_shift.report when v_knows then internal.shift_report(v.org_id, v_shift.id)
        else ((internal.shift_report(v.org_id, v_shift.id) #- '{cash,expected}') #- '{cash,sales}' #- '{cash,refunds}') - 'payments'::text end)
    from public.registers r join public.stores t on t.org_id = r.org_id and t.id = r.store_id join public.orgs o on o.id = r.org_id
   where r.org_id = v.org_id and r.id = v_shift.register_id);
end $$;
