-- Two weeks of on-hand for the products of one page: a line each, from the ledger, oldest day first.
create or replace function public.read_stock_trends(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_stock', p_request);
  v_days constant integer := 14;
  v_zone text := (select o.time_zone from public.orgs o where o.id = v.org_id);
  v_today date := (internal.clock() at time zone v_zone)::date;
  v_trends jsonb;
begin
  with rows as (
    select i.id, i.product_id, i.quantity
      from unnest(string_to_array(p_request -> 'query' ->> 'ids', ',')::uuid[]) w(id)
      join public.inventory i on i.org_id = v.org_id and i.product_id = w.id and internal.in_store(v, i.store_id)
  ), moves as (
    select r.product_id, v_today - (t.created_at at time zone v_zone)::date as ago, sum(t.quantity_change) as change
      from rows r
      join internal.whole_ledger t on t.org_id = v.org_id and t.inventory_id = r.id
       and t.seq > internal.seq_at(v.org_id, r.id, ((v_today - v_days + 1)::timestamp at time zone v_zone) - interval '1 microsecond')
     group by 1, 2
  ), now as (
    select r.product_id, sum(r.quantity) as quantity from rows r group by 1
  )
  select coalesce(jsonb_object_agg(n.product_id, (
      select jsonb_agg(trim_scale(n.quantity - coalesce((select sum(m.change) from moves m where m.product_id = n.product_id and m.ago < d), 0))::text order by d desc)
        from generate_series(0, v_days - 1) d)), '{}') into v_trends
    from now n;
  return jsonb_build_object('days', v_days, 'trends', v_trends);
end $$;
