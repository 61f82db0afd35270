-- Two weeks of on-hand for the products of one page: a line each, from the ledger, oldest day first. A row that has not moved since is not
-- asked for its movements, and each day is taken from the day after it in one walk.
create or replace function public.read_stock_trends(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v internal.act := internal.reader('watch_stock', p_request);
  v_days constant integer := 14;
  v_zone text := (select o.time_zone from public.orgs o where o.id = v.org_id);
  v_today date := (internal.clock() at time zone v_zone)::date;
  v_since timestamptz := ((v_today - v_days + 1)::timestamp at time zone v_zone) - interval '1 microsecond';
  v_wanted uuid[] := string_to_array(p_request -> 'query' ->> 'ids', ',')::uuid[];
  v_trends jsonb;
begin
  with rows as materialized (
    select i.id, i.product_id, i.quantity, i.last_at
      from public.inventory i where i.org_id = v.org_id and i.product_id = any (v_wanted) and internal.in_store(v, i.store_id)
  ), moves as (
    select r.product_id, v_today - (t.created_at at time zone v_zone)::date as ago, sum(t.quantity_change) as change
      from (select r.id, r.product_id, internal.seq_at(v.org_id, r.id, v_since) as seq from rows r where r.last_at > v_since offset 0) r
      join internal.whole_ledger t on t.org_id = v.org_id and t.inventory_id = r.id and t.seq > r.seq
     group by 1, 2
  ), days as (
    select n.product_id, d.ago, n.quantity - coalesce(sum(m.change) over (partition by n.product_id order by d.ago rows between unbounded preceding and 1 preceding), 0) as quantity
      from (select r.product_id, sum(r.quantity) as quantity from rows r group by 1) n
      cross join generate_series(0, v_days - 1) d(ago)
      left join moves m on m.product_id = n.product_id and m.ago = d.ago
  )
  select coalesce(jsonb_object_agg(x.product_id, x.line), '{}') into v_trends
    from (select d.product_id, jsonb_agg(trim_scale(d.quantity)::text order by d.ago desc) as line from days d group by 1) x;
  return jsonb_build_object('days', v_days, 'trends', v_trends);
end $$;
