-- A product's days in the org's time zone: on hand at each day's end and what left by sale, from the ledger.
create or replace function internal.product_series(p_act internal.act, p_product_id uuid, p_days integer) returns jsonb
language sql stable set search_path = '' as $$
  with zone as (
    select o.time_zone as name, date_trunc('day', internal.clock() at time zone o.time_zone)::date as today from public.orgs o where o.id = p_act.org_id
  ), days as (
    select d::date as day from zone z, generate_series(z.today - (p_days - 1), z.today, interval '1 day') d
  ), rows as (
    select i.id, i.quantity from public.inventory i
     where i.org_id = p_act.org_id and i.product_id = p_product_id and internal.in_store(p_act, i.store_id)
  ), moves as (
    select (t.created_at at time zone z.name)::date as day, sum(t.quantity_change) as change,
           -sum(t.quantity_change) filter (where t.type in ('sold', 'shipped')) as sold
      from zone z, rows r
      join internal.whole_ledger t on t.org_id = p_act.org_id and t.inventory_id = r.id
       and t.seq > internal.seq_at(p_act.org_id, r.id, ((select min(d.day) from days d)::timestamp at time zone (select name from zone)) - interval '1 microsecond')
     group by 1
  )
  select coalesce(jsonb_agg(jsonb_build_object('day', d.day,
      'onHand', trim_scale((select coalesce(sum(r.quantity), 0) from rows r)
        - coalesce((select sum(m.change) from moves m where m.day > d.day), 0))::text,
      'sold', trim_scale(coalesce((select m.sold from moves m where m.day = d.day), 0))::text) order by d.day), '[]')
    from days d
$$;
