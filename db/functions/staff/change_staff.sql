-- Changes a person's name, role or store. With another role or store their sessions end, so that no old right lives on in a token.
create or replace function public.change_staff(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_was public.staff;
  v_now public.staff;
begin
  v := internal.begin_act('administer', 'PATCH /api/staff/:id', p_request);
  if v.replay is not null then return v.replay; end if;
  if v.body ->> 'role' <> 'owner' then
    perform internal.keep_an_owner(v.org_id, (v.path ->> 'id')::uuid);
  end if;
  select * into v_was from public.staff s where s.org_id = v.org_id and s.id = (v.path ->> 'id')::uuid for update;
  if not found then
    perform internal.refuse('not_found', jsonb_build_object('what', 'staff'));
  end if;
  update public.staff s set name = coalesce(v.body ->> 'name', s.name), role = coalesce(v.body ->> 'role', s.role),
         store_id = case when v.body ? 'storeId' then internal.require_store(v.org_id, (v.body ->> 'storeId')::uuid) else s.store_id end
   where s.org_id = v.org_id and s.id = v_was.id
   returning * into v_now;
  if (v_now.role, v_now.store_id) is distinct from (v_was.role, v_was.store_id) then
    update internal.sessions s set ended_at = now(), ended_reason = 'rights_changed'
     where s.org_id = v.org_id and s.staff_id = v_was.id and s.ended_at is null;
  end if;
  perform internal.audit(v, 'change_staff', 'staff:' || v_was.id, jsonb_build_object(
    'role', jsonb_build_array(v_was.role, v_now.role), 'storeId', jsonb_build_array(v_was.store_id, v_now.store_id)));
  return internal.end_act(v, 200, jsonb_build_object('staff',
    jsonb_build_object('id', v_now.id, 'role', v_now.role, 'storeId', v_now.store_id, 'isActive', v_now.is_active)));
end $$;
