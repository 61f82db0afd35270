-- Gives a person a PIN: its keyed hash finds them, its slow hash confirms them. One PIN belongs to one person of the org.
create or replace function public.set_pin(p_request jsonb, p_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_staff uuid;
  v_lookup text := p_request -> 'body' ->> 'lookup';
begin
  v := internal.begin_act('administer', 'PUT /api/staff/:id/pin', p_request);
  if v.replay is not null then return v.replay; end if;
  select s.id into v_staff from public.staff s
   where s.org_id = v.org_id and s.id = (v.path ->> 'id')::uuid and s.is_active for update;
  if not found then
    perform internal.refuse('not_found', jsonb_build_object('what', 'staff'));
  end if;
  if exists (select 1 from internal.pins p where p.org_id = v.org_id and p.lookup = v_lookup and p.staff_id <> v_staff) then
    perform internal.refuse('pin_taken');
  end if;
  insert into internal.pins (org_id, staff_id, lookup, hash) values (v.org_id, v_staff, v_lookup, p_hash)
  on conflict (org_id, staff_id) do update set lookup = excluded.lookup, hash = excluded.hash, set_at = excluded.set_at;
  perform internal.audit(v, 'set_pin', 'staff:' || v_staff);
  return internal.end_act(v, 200, jsonb_build_object('staff', jsonb_build_object('id', v_staff)));
end $$;
