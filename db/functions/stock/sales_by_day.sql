-- What was sold on each of the last days, in the org's time zone: takings and number of sales.
create or replace function internal.sales_by_day(p_org_id uuid, p_store_id uuid, p_days integer) returns jsonb
language sql stable set search_path = '' as $$
  with zone as (
    select o.time_zone as name, (internal.clock() at time zone o.time_zone)::date as today from public.orgs o where o.id = p_org_id
  ), sums as (
    select (s.created_at at time zone z.name)::date as day, sum(s.total_minor) as total, count(*) as sales
      from zone z
      join public.sales s on s.org_id = p_org_id and s.created_at >= ((z.today - (p_days - 1))::timestamp at time zone z.name)
       and (p_store_id is null or s.store_id = p_store_id)
     group by 1
  )
  select jsonb_agg(jsonb_build_object('day', d::date, 'totalMinor', coalesce(s.total, 0)::bigint, 'sales', coalesce(s.sales, 0)) order by d)
    from zone z, generate_series(z.today - (p_days - 1), z.today, interval '1 day') d
    left join sums s on s.day = d::date
$$;
