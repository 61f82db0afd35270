-- Everyone of the lab signed in, each at a till of their own; a session that still lasts is kept.
create or replace function internal.lab_sessions(p_org_id uuid) returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  insert into internal.sessions (id, org_id, staff_id, staff_role, store_id, register_id, expires_at)
  select internal.uuid_v7(), s.org_id, s.id, s.role, s.store_id, r.id, clock_timestamp() + interval '12 hours'
    from public.staff s
    join public.registers r on r.org_id = s.org_id and r.name = 'Till ' || split_part(s.name, ' ', 2)
   where s.org_id = p_org_id and not exists (
     select 1 from internal.sessions x where x.org_id = s.org_id and x.staff_id = s.id and x.ended_at is null and x.expires_at > clock_timestamp() + interval '1 hour');
  return (select jsonb_agg(jsonb_build_object('sessionId', x.id, 'orgId', x.org_id, 'staffId', x.staff_id, 'role', x.staff_role, 'storeId', x.store_id,
      'registerId', x.register_id, 'endsAt', internal.iso(x.expires_at)) order by r.name)
    from (select distinct on (y.staff_id) y.* from internal.sessions y where y.org_id = p_org_id and y.ended_at is null order by y.staff_id, y.expires_at desc) x
    join public.registers r on r.org_id = x.org_id and r.id = x.register_id);
end $$;
