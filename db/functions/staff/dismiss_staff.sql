-- Dismisses a person: they sign in no more, and every session of theirs ends with this transaction.
create or replace function public.dismiss_staff(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_staff public.staff;
  v_ended integer;
begin
  v := internal.begin_act('administer', 'POST /api/staff/:id/dismissal', p_request);
  if v.replay is not null then return v.replay; end if;
  perform internal.keep_an_owner(v.org_id, (v.path ->> 'id')::uuid);
  select * into v_staff from public.staff s where s.org_id = v.org_id and s.id = (v.path ->> 'id')::uuid for update;
  if not found then
    perform internal.refuse('not_found', jsonb_build_object('what', 'staff'));
  end if;
  update public.staff s set is_active = false, dismissed_at = coalesce(s.dismissed_at, now())
   where s.org_id = v.org_id and s.id = v_staff.id;
  delete from internal.pins p where p.org_id = v.org_id and p.staff_id = v_staff.id;
  update internal.sessions s set ended_at = now(), ended_reason = 'dismissed'
   where s.org_id = v.org_id and s.staff_id = v_staff.id and s.ended_at is null;
  get diagnostics v_ended = row_count;
  perform internal.audit(v, 'dismiss', 'staff:' || v_staff.id, jsonb_build_object('sessionsEnded', v_ended));
  return internal.end_act(v, 200, jsonb_build_object('staff', jsonb_build_object('id', v_staff.id, 'isActive', false)));
end $$;
