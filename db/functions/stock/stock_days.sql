-- The dashboard's figures of the last fourteen days, oldest first; null where nobody added them up that day. How often stock was refused is
-- known of every day whose figures were kept, and of every day on which it was.
create or replace function internal.stock_days(p_org_id uuid, p_store_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  with zone as (
    select (internal.clock() at time zone o.time_zone)::date as today from public.orgs o where o.id = p_org_id
  ), blocked as (
    select b.day, sum(b.times) as times from zone z
      join internal.blocked_days b on b.org_id = p_org_id and b.day > z.today - 14 and (p_store_id is null or b.store_id = p_store_id)
     group by 1
  )
  select jsonb_agg(jsonb_build_object('day', d::date, 'valueMinor', s.value_minor, 'low', s.low, 'out', s.out, 'openOrders', s.open_orders,
      'blocked', coalesce(b.times, case when s.low is not null then 0 end)) order by d)
    from zone z cross join generate_series(z.today - 13, z.today, interval '1 day') d
    left join internal.stock_days s on s.org_id = p_org_id and s.scope = coalesce(p_store_id::text, 'all') and s.day = d::date
    left join blocked b on b.day = d::date
$$;
