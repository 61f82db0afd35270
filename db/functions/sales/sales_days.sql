-- What each day of a filter came to, in the shop's own time zone.
create or replace function internal.sales_days(p_act internal.act, p_query jsonb) returns jsonb
language sql stable set search_path = '' as $$
  with days as (
    select (s.created_at at time zone o.time_zone)::date as day, count(*) as count, sum(s.total_minor) as total,
           sum((select coalesce(sum(g.total_minor), 0) from public.refunds g where g.org_id = s.org_id and g.sale_id = s.id)) as refunded
      from internal.filter_sales(p_act, p_query) s join public.orgs o on o.id = s.org_id group by 1 order by 1 desc limit 62
  )
  select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'count', d.count, 'total', d.total, 'refunded', d.refunded) order by d.day desc), '[]') from days d
$$;
