-- A person as the owner's list shows them; whether they have a PIN, never which.
create or replace function internal.staff_json(p_staff public.staff) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', p_staff.id, 'name', p_staff.name, 'role', p_staff.role, 'storeId', p_staff.store_id,
    'isActive', p_staff.is_active, 'dismissedAt', internal.iso(p_staff.dismissed_at),
    'hasPin', exists (select 1 from internal.pins p where p.org_id = p_staff.org_id and p.staff_id = p_staff.id),
    'email', (select l.email from internal.logins l where l.org_id = p_staff.org_id and l.staff_id = p_staff.id))
$$;
