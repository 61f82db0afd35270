-- Keeps today's figures among those of the days before. The first time, the thirteen days before are read from the books, once: value from
-- the ledger at today's cost, orders from their reservations. What was low or out then depends on what was reserved then, which nobody wrote
-- down: it stays unknown.
create or replace function internal.keep_day(p_org_id uuid, p_store_id uuid, p_facts jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_scope text := coalesce(p_store_id::text, 'all');
  v_zone text := (select o.time_zone from public.orgs o where o.id = p_org_id);
  v_today date := (internal.clock() at time zone v_zone)::date;
begin
  if not exists (select 1 from internal.stock_days s where s.org_id = p_org_id and s.scope = v_scope) then
    insert into internal.stock_days (org_id, scope, day, value_minor, open_orders)
    with moved as (
      select (t.created_at at time zone v_zone)::date as day, sum(t.quantity_change * coalesce(p.cost_minor, p.price_minor)) as value
        from internal.whole_ledger t
        join public.inventory i on i.org_id = t.org_id and i.id = t.inventory_id
        join public.products p on p.org_id = i.org_id and p.id = i.product_id and p.is_active and not p.is_bundle
       where t.org_id = p_org_id and t.created_at >= (v_today - 12)::timestamp at time zone v_zone and (p_store_id is null or t.store_id = p_store_id)
       group by 1
    ), held as (
      select r.order_id, min(r.created_at) as since, case when bool_and(r.released_at is not null) then max(r.released_at) end as until
        from public.reservations r
       where r.org_id = p_org_id and r.kind = 'order' and (r.released_at is null or r.released_at >= (v_today - 12)::timestamp at time zone v_zone)
       group by 1
    )
    select p_org_id, v_scope, d.day, (p_facts ->> 'valueMinor')::bigint - coalesce((select round(sum(m.value)) from moved m where m.day > d.day), 0)::bigint,
           (select count(*) from held h where h.since < d.ends and (h.until is null or h.until >= d.ends))
      from (select v_today - n as day, (v_today - n + 1)::timestamp at time zone v_zone as ends from generate_series(1, 13) n) d
    on conflict do nothing;
  end if;
  insert into internal.stock_days as s (org_id, scope, day, value_minor, low, out, open_orders)
  values (p_org_id, v_scope, v_today, (p_facts ->> 'valueMinor')::bigint, (p_facts ->> 'low')::integer, (p_facts ->> 'out')::integer,
    (p_facts ->> 'openOrders')::integer)
  on conflict (org_id, scope, day) do update
     set value_minor = excluded.value_minor, low = excluded.low, out = excluded.out, open_orders = excluded.open_orders;
end $$;
