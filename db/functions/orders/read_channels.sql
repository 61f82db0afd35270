-- The sales channels, how each ships, and where each way looks first.
create or replace function public.read_channels(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_stock', p_request);
begin
  return jsonb_build_object('nextCursor', null, 'channels', coalesce((
    select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name, 'kind', c.kind, 'shortPolicy', c.short_policy, 'methods', (
        select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'code', m.code, 'name', m.name, 'maySplit', m.may_split, 'places', (
            select coalesce(jsonb_agg(jsonb_build_object('locationId', l.id, 'name', l.name, 'rank', r.rank) order by r.rank), '[]')
              from public.shipping_rules r join public.locations l on l.org_id = r.org_id and l.id = r.location_id
             where r.org_id = m.org_id and r.method_id = m.id)) order by m.code), '[]')
          from public.shipping_methods m where m.org_id = c.org_id and m.channel_id = c.id)) order by c.created_at, c.id)
      from public.channels c
     where c.org_id = v.org_id and c.is_active and (v.staff_role is distinct from 'integration' or c.id = v.channel_id)), '[]'));
end $$;
