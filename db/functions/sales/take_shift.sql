-- The till's open shift, locked against closing; opened here where the org lets the first act do so.
create or replace function internal.take_shift(p_org_id uuid, p_register_id uuid, p_staff_id uuid) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  v_id uuid;
begin
  insert into public.shifts (org_id, register_id, store_id, opened_by)
  select p_org_id, r.id, r.store_id, p_staff_id
    from public.registers r join public.orgs o on o.id = r.org_id and o.auto_open_shift
   where r.org_id = p_org_id and r.id = p_register_id and not exists (
     select 1 from public.shifts f where f.org_id = p_org_id and f.register_id = r.id and f.closed_at is null and not f.is_rescue)
  on conflict do nothing;
  select f.id into v_id from public.shifts f
   where f.org_id = p_org_id and f.register_id = p_register_id and f.closed_at is null and not f.is_rescue for share;
  if v_id is null then
    perform internal.refuse('shift_closed', jsonb_build_object('registerId', p_register_id));
  end if;
  return v_id;
end $$;
