-- How loyalty is counted here.
create or replace function public.read_loyalty(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_customers', p_request);
begin
  return (select jsonb_build_object('loyalty', jsonb_strip_nulls(jsonb_build_object('earnMinorPerPoint', o.earn_minor_per_point,
      'pointValueMinor', o.point_value_minor, 'windowDays', o.loyalty_window_days, 'birthdayPoints', o.birthday_points,
      'giftCardMonths', o.gift_card_months)) || jsonb_build_object('tiers', (
        select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'measure', t.measure, 'threshold', t.threshold,
          'earnPercent', trim_scale(t.earn_percent)::text) order by t.position), '[]')
        from public.loyalty_tiers t where t.org_id = o.id)))
    from public.orgs o where o.id = v.org_id);
end $$;
