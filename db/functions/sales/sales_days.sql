-- What each of a filter's last fourteen days came to, in the shop's own time zone.
create or replace function internal.sales_days(p_act internal.act, p_query jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_zone text := (select o.time_zone from public.orgs o where o.id = p_act.org_id);
  v_since timestamptz := (select (date_trunc('day', s.created_at at time zone v_zone) - interval '13 days') at time zone v_zone
    from internal.filter_sales(p_act, p_query, '-infinity', 1) s);
begin
  if v_since is null then
    return '[]';
  end if;
  return (with days as (
    select (s.created_at at time zone v_zone)::date as day, count(*) as count, sum(s.total_minor) as total, coalesce(sum(g.refunded), 0) as refunded
      from internal.filter_sales(p_act, p_query, v_since, null) s
      left join (select r.sale_id, sum(r.total_minor) as refunded from public.refunds r
                  where r.org_id = p_act.org_id and r.created_at >= v_since group by r.sale_id) g on g.sale_id = s.id
     group by 1
  )
  select jsonb_agg(jsonb_build_object('day', d.day, 'count', d.count, 'total', d.total, 'refunded', d.refunded) order by d.day desc) from days d);
end $$;
