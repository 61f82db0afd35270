-- Sets how loyalty is counted: the whole of it, tiers in order from the lowest. Nobody's tier changes until they next buy or return,
-- or the nightly look at a window.
create or replace function public.set_loyalty(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('loyalty', 'PUT /api/loyalty', p_request);
  v_tiers jsonb := coalesce(v.body -> 'tiers', '[]');
begin
  if v.replay is not null then
    return v.replay;
  end if;
  update public.orgs o set earn_minor_per_point = (v.body ->> 'earnMinorPerPoint')::bigint, point_value_minor = (v.body ->> 'pointValueMinor')::bigint,
         loyalty_window_days = (v.body ->> 'windowDays')::integer, birthday_points = coalesce((v.body ->> 'birthdayPoints')::bigint, 0),
         gift_card_months = (v.body ->> 'giftCardMonths')::integer
   where o.id = v.org_id;
  update public.customers c set tier_id = null
   where c.org_id = v.org_id and c.tier_id in (
     select t.id from public.loyalty_tiers t where t.org_id = v.org_id and t.position > jsonb_array_length(v_tiers));
  delete from public.loyalty_tiers t where t.org_id = v.org_id and t.position > jsonb_array_length(v_tiers);
  insert into public.loyalty_tiers (org_id, id, name, position, measure, threshold, earn_percent)
  select v.org_id, e.id, e.name, e.position, e.measure, e.threshold, e.earn from (
    select internal.uuid_v7() as id, x ->> 'name' as name, n::integer as position, x ->> 'measure' as measure,
           (x ->> 'threshold')::bigint as threshold, coalesce((x ->> 'earnPercent')::numeric, 100) as earn
      from jsonb_array_elements(v_tiers) with ordinality t(x, n)) e
  on conflict (org_id, position) do update
     set name = excluded.name, measure = excluded.measure, threshold = excluded.threshold, earn_percent = excluded.earn_percent;
  perform internal.audit(v, 'loyalty changed', 'org:' || v.org_id, v.body);
  return internal.end_act(v, 200, jsonb_build_object('tiers', jsonb_array_length(v_tiers)));
end $$;
