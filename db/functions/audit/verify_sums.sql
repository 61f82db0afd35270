-- Invariant 5, as reports read it: what is summed is what was sold, and every sum of sums equals the sums it is made of.
create or replace function internal.verify_sums(p_org_id uuid)
returns table (invariant int, rule text, inventory_id uuid, ref uuid, facts jsonb)
language sql stable set search_path = '' as $$
  with pending as (
    select (o.payload ->> 'saleId')::uuid as id from public.outbox o where o.org_id = p_org_id and o.dispatched_at is null and o.type = 'sale.completed'
  ), books as (
    select s.store_id, count(*) as sales, sum(s.total_minor + s.returned_minor) as total from public.sales s
     where s.org_id = p_org_id and s.id not in (select p.id from pending p) group by s.store_id
  ), days as (
    select d.store_id, d.day, date_trunc('month', d.day)::date as month, d.sales, d.total_minor, d.refunded_minor from internal.sums_day d where d.org_id = p_org_id
  ), hours as (
    select h.store_id, h.day, date_trunc('month', h.day)::date as month, h.hour, h.staff_id, h.sales, h.total_minor, h.refunded_minor
      from internal.sums_hour h where h.org_id = p_org_id
  ), goods as (
    select s.store_id, s.product_id, date_trunc('month', s.day)::date as month, sum(s.quantity - s.refunded_quantity) as quantity, sum(s.total_minor) as total,
           sum(s.refunded_minor) as refunded, sum(s.cost_minor - s.refunded_cost_minor) as cost
      from internal.sums_product s where s.org_id = p_org_id group by 1, 2, 3
  ), kinds as (
    select k.store_id, date_trunc('month', k.day)::date as month, k.category_id, sum(k.quantity - k.refunded_quantity) as quantity, sum(k.total_minor) as total,
           sum(k.refunded_minor) as refunded, sum(k.cost_minor - k.refunded_cost_minor) as cost
      from internal.sums_category k where k.org_id = p_org_id group by 1, 2, 3
  )
  select 5, 'the days'' sums hold every sale', null::uuid, store_id, jsonb_build_object('sales', b.sales, 'summed', d.sales, 'total', b.total, 'summedTotal', d.total)
    from books b full join (select d.store_id, sum(d.sales) as sales, sum(d.total_minor) as total from days d group by 1) d using (store_id)
   where (coalesce(b.sales, 0), coalesce(b.total, 0)) <> (coalesce(d.sales, 0), coalesce(d.total, 0))
  union all
  select 5, 'a day''s sums are those of its hours', null, store_id, jsonb_build_object('day', day, 'total', d.total_minor, 'hours', h.total)
    from days d full join (
      select h.store_id, h.day, sum(h.sales) as sales, sum(h.total_minor) as total, sum(h.refunded_minor) as refunded from hours h group by 1, 2) h using (store_id, day)
   where (coalesce(d.sales, 0), coalesce(d.total_minor, 0), coalesce(d.refunded_minor, 0)) <> (coalesce(h.sales, 0), coalesce(h.total, 0), coalesce(h.refunded, 0))
  union all
  select 5, 'a month''s sums by person and hour are those of its days', null, staff_id, jsonb_build_object('month', month, 'hour', hour, 'total', m.total_minor, 'days', h.total)
    from (select * from internal.sums_hour_month m where m.org_id = p_org_id) m full join (
      select h.store_id, h.month, h.hour, h.staff_id, sum(h.sales) as sales, sum(h.total_minor) as total, sum(h.refunded_minor) as refunded
        from hours h group by 1, 2, 3, 4) h using (store_id, month, hour, staff_id)
   where (coalesce(m.sales, 0), coalesce(m.total_minor, 0), coalesce(m.refunded_minor, 0)) <> (coalesce(h.sales, 0), coalesce(h.total, 0), coalesce(h.refunded, 0))
  union all
  select 5, 'a product''s month is its days', null, product_id, jsonb_build_object('month', month, 'total', m.total_minor, 'days', g.total)
    from (select * from internal.sums_product_month m where m.org_id = p_org_id) m full join goods g using (store_id, product_id, month)
   where (coalesce(m.quantity - m.refunded_quantity, 0), coalesce(m.total_minor, 0), coalesce(m.refunded_minor, 0), coalesce(m.cost_minor - m.refunded_cost_minor, 0))
      <> (coalesce(g.quantity, 0), coalesce(g.total, 0), coalesce(g.refunded, 0), coalesce(g.cost, 0))
  union all
  select 5, 'a product''s month in the shop is that of its stores', null, product_id, jsonb_build_object('month', month, 'takings', m.takings_minor, 'stores', g.takings)
    from (select * from internal.sums_shop_month m where m.org_id = p_org_id) m full join (
      select g.product_id, g.month, sum(g.quantity) as quantity, sum(g.total - g.refunded) as takings from goods g group by 1, 2) g using (product_id, month)
   where (coalesce(m.quantity, 0), coalesce(m.takings_minor, 0)) <> (coalesce(g.quantity, 0), coalesce(g.takings, 0))
  union all
  select 5, 'a category''s sums are those of its products', null, category_id, jsonb_build_object('month', month, 'total', k.total, 'products', g.total)
    from kinds k full join (
      select g.store_id, g.month, coalesce(p.category_id, '00000000-0000-0000-0000-000000000000') as category_id, sum(g.quantity) as quantity, sum(g.total) as total,
             sum(g.refunded) as refunded, sum(g.cost) as cost
        from goods g join public.products p on p.org_id = p_org_id and p.id = g.product_id group by 1, 2, 3) g using (store_id, month, category_id)
   where (coalesce(k.quantity, 0), coalesce(k.total, 0), coalesce(k.refunded, 0), coalesce(k.cost, 0))
      <> (coalesce(g.quantity, 0), coalesce(g.total, 0), coalesce(g.refunded, 0), coalesce(g.cost, 0))
$$;
