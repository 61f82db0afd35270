-- One shift this caller may handle, locked as asked; a cashier's is their own till's.
create or replace function internal.find_shift(p_act internal.act, p_closing boolean) returns public.shifts
language plpgsql volatile set search_path = '' as $$
declare
  v public.shifts;
  v_id uuid := (p_act.path ->> 'id')::uuid;
begin
  if p_closing then
    perform 1 from public.shifts f where f.org_id = p_act.org_id and f.id = v_id for update;
  else
    perform 1 from public.shifts f where f.org_id = p_act.org_id and f.id = v_id for share;
  end if;
  select * into v from public.shifts f
   where f.org_id = p_act.org_id and f.id = v_id and (p_act.store_id is null or f.store_id = p_act.store_id);
  if not found then
    perform internal.refuse('shift_not_found', jsonb_build_object('shiftId', v_id));
  end if;
  if p_act.staff_id is not null and internal.may(p_act.staff_id, p_act.org_id, 'close_any_shift') is null
     and v.opened_by is distinct from p_act.staff_id and (p_closing or v.register_id is distinct from p_act.register_id) then
    perform internal.refuse('forbidden', jsonb_build_object('act', 'close_any_shift', 'role', p_act.staff_role, 'openedBy', v.opened_by));
  end if;
  if v.closed_at is not null then
    perform internal.refuse('shift_closed', jsonb_build_object('shiftId', v.id, 'closedAt', internal.iso(v.closed_at)));
  end if;
  return v;
end $$;
