-- Sales against stock and money against drawers, per day of the shop's calendar and store, newest first; what differs is named, twenty a day.
create or replace function public.read_reconciliation(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_proofs', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_org public.orgs;
  v_to date;
  v_from date;
  v_days jsonb;
begin
  select * into v_org from public.orgs o where o.id = v.org_id;
  v_to := coalesce((q ->> 'to')::date, (internal.clock() at time zone v_org.time_zone)::date);
  v_from := coalesce((q ->> 'from')::date, v_to - 6);
  if v_to - v_from not between 0 and 92 then
    perform internal.refuse('malformed', jsonb_build_object('problems', jsonb_build_array(jsonb_build_object('path', 'from', 'message', 'must not lie after to, nor more than 92 days before it'))));
  end if;
  with sides as (
    select (r.at at time zone v_org.time_zone)::date as day, r.*,
           row_number() over (partition by (r.at at time zone v_org.time_zone)::date, r.store_id, r.expected is distinct from r.found order by r.kind, r.at) as n
      from internal.reconcile(v.org_id, (q ->> 'storeId')::uuid, v_from::timestamp at time zone v_org.time_zone, (v_to + 1)::timestamp at time zone v_org.time_zone) r
  ), kinds as (
    select s.day, s.store_id, s.kind, count(*) as count, sum(s.expected) as expected, sum(s.found) as found,
           count(*) filter (where s.expected is distinct from s.found) as differing
      from sides s group by s.day, s.store_id, s.kind
  ), days as (
    select k.day, k.store_id, jsonb_object_agg(k.kind, jsonb_build_object('count', k.count, 'expected', trim_scale(k.expected)::text,
             'found', trim_scale(k.found)::text, 'differing', k.differing)) as sides
      from kinds k group by k.day, k.store_id
  )
  select jsonb_agg(jsonb_build_object('day', d.day, 'storeId', d.store_id, 'store', s.name, 'sides', d.sides,
           'differences', coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'ref', x.ref, 'label', x.label,
               'expected', trim_scale(x.expected)::text, 'found', trim_scale(x.found)::text) order by x.n)
             from sides x where x.day = d.day and x.store_id = d.store_id and x.expected is distinct from x.found and x.n <= 20), '[]')) order by d.day desc, s.name)
    into v_days
    from days d join public.stores s on s.org_id = v.org_id and s.id = d.store_id;
  return jsonb_build_object('from', v_from, 'to', v_to, 'currency', v_org.currency, 'days', coalesce(v_days, '[]'));
end $$;
