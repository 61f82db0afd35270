-- Upkeep of a till's leases, called by its open page every minute: what it should hold now is held, what it should not flows back, and
-- all of it ends by itself ten minutes after the page falls silent. With `all: true` everything flows back. A queue that is empty
-- tells its last number here, and from then on its series is judged.
create or replace function public.keep_leases(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('sell', p_request);
  v_body jsonb := coalesce(p_request -> 'body', '{}');
  v_is_on boolean;
  v_wants jsonb := '{}';
  v_ids uuid[];
  v_now timestamptz;
begin
  if v.register_id is null then
    perform internal.refuse('register_required');
  end if;
  if v_body ? 'series' then
    update public.number_series n set declared_last = (v_body -> 'series' ->> 'last')::bigint
     where n.org_id = v.org_id and n.kind = 'offline' and n.device_id = v.device_id and n.prefix = v_body -> 'series' ->> 'name'
       and n.declared_last is distinct from (v_body -> 'series' ->> 'last')::bigint;
  end if;
  select coalesce(o.leases_on, not o.is_demo) and v.device_id is not null into v_is_on from public.orgs o where o.id = v.org_id;
  if v_is_on and not coalesce((v_body ->> 'all')::boolean, false) then
    select coalesce(jsonb_object_agg(w.inventory_id, w.quantity), '{}') into v_wants from internal.lease_wants(v) w;
  end if;
  -- rows first, in id order: what is judged below is read behind the locks
  perform 1 from public.inventory i where i.org_id = v.org_id and i.id = any (array(
      select w::uuid from jsonb_object_keys(v_wants) w
      union select r.inventory_id from public.reservations r
       where r.org_id = v.org_id and r.device_id = v.device_id and r.kind = 'lease' and r.released_at is null))
   order by i.id for update;
  v_now := internal.clock();
  v_ids := array(select r.id from public.reservations r
    where r.org_id = v.org_id and r.device_id = v.device_id and r.kind = 'lease' and r.released_at is null
      and (r.expires_at <= v_now or r.asked_at is not null or r.quantity is distinct from (v_wants ->> r.inventory_id::text)::numeric));
  if v_ids <> '{}' then
    perform 1 from internal.release_rows(v.org_id, v_ids, 'lease_upkeep');
  end if;
  update public.reservations r set expires_at = v_now + interval '10 minutes'
   where r.org_id = v.org_id and r.device_id = v.device_id and r.kind = 'lease' and r.released_at is null;
  perform 1 from internal.reserve_rows(v.org_id, (
    select coalesce(jsonb_agg(jsonb_build_object('inventoryId', i.id, 'quantity', q.quantity, 'kind', 'lease', 'deviceId', v.device_id,
             'expiresAt', v_now + interval '10 minutes')), '[]')
      from jsonb_each_text(v_wants) w
      join public.inventory i on i.org_id = v.org_id and i.id = w.key::uuid
      cross join lateral (select least(w.value::numeric, floor((i.quantity - i.reserved) / 10)) as quantity) q
     where q.quantity > 0 and i.quantity - i.reserved >= 20 and not exists (select 1 from public.reservations r
       where r.org_id = v.org_id and r.inventory_id = i.id and r.device_id = v.device_id and r.kind = 'lease' and r.released_at is null)));
  return jsonb_build_object('leases', (
    select coalesce(jsonb_agg(jsonb_build_object('inventoryId', r.inventory_id, 'quantity', trim_scale(r.quantity)::text) order by r.inventory_id), '[]')
      from public.reservations r
     where r.org_id = v.org_id and r.device_id = v.device_id and r.kind = 'lease' and r.released_at is null),
    'expiresInSeconds', 600);
end $$;
