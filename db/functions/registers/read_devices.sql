-- The paired browsers of the org, newest first.
create or replace function public.read_devices(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('pair', p_request);
  v_limit integer := least(coalesce((p_request -> 'query' ->> 'limit')::integer, 50), 500);
  v_cursor uuid := (p_request -> 'query' ->> 'cursor')::uuid;
  v_devices jsonb;
begin
  select coalesce(jsonb_agg(to_jsonb(d) order by d.id desc), '[]') into v_devices from (
    select d.id, d.label, d.series_no as "seriesNo", d.register_id as "registerId", r.name as "registerName",
           internal.iso(d.created_at) as "createdAt", internal.iso(d.last_seen_at) as "lastSeenAt", internal.iso(d.revoked_at) as "revokedAt"
      from internal.devices d
      join public.registers r on r.org_id = d.org_id and r.id = d.register_id
     where d.org_id = v.org_id and (v_cursor is null or d.id < v_cursor)
     order by d.id desc limit v_limit) d;
  return jsonb_build_object('devices', v_devices,
    'nextCursor', case when jsonb_array_length(v_devices) = v_limit then v_devices -> -1 ->> 'id' end);
end $$;
