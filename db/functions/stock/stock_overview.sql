-- Adds up the dashboard's figures: value and units on hand, what is low and out, what was sold today and on the days before, what
-- needs a person, and stock by place and category.
create or replace function internal.stock_overview(p_act internal.act, p_store_id uuid) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_places jsonb;
  v_categories jsonb;
  v_figures jsonb;
begin
  -- one walk over the shelves for the figures and the categories alike
  with goods as materialized (
    select i.product_id, sum(i.quantity) as quantity, sum(i.quantity - i.reserved) as available from public.inventory i
     where i.org_id = p_act.org_id and (p_store_id is null or i.store_id = p_store_id) group by i.product_id
  ), worth as materialized (
    select p.category_id, p.is_active and not p.is_bundle as is_counted, p.reorder_point, coalesce(g.available, 0) as available,
           round(coalesce(g.quantity, 0) * coalesce(p.cost_minor, p.price_minor)) as value, g.product_id is not null as is_shelved
      from public.products p left join goods g on g.product_id = p.id where p.org_id = p_act.org_id
  )
  select (select jsonb_build_object('valueMinor', coalesce(sum(w.value), 0)::bigint, 'products', count(*),
            'low', count(*) filter (where w.available > 0 and w.available <= w.reorder_point), 'out', count(*) filter (where w.available <= 0))
            from worth w where w.is_counted),
         (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'valueMinor', x.value) order by x.value desc), '[]')
            from (select w.category_id, sum(w.value)::bigint as value from worth w where w.is_shelved group by 1 order by 2 desc limit 20) x
            left join public.categories c on c.org_id = p_act.org_id and c.id = x.category_id)
    into v_figures, v_categories;
  select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'storeName', g.store, 'kind', g.kind, 'valueMinor', g.value, 'rows', g.rows)
      order by g.value desc), '[]') into v_places
    from (select l.id, l.name, l.kind, st.name as store, count(*) as rows,
                 round(sum(i.quantity * coalesce(p.cost_minor, p.price_minor)))::bigint as value
            from public.inventory i
            join public.locations l on l.org_id = i.org_id and l.id = i.location_id
            join public.stores st on st.org_id = l.org_id and st.id = l.store_id
            join public.products p on p.org_id = i.org_id and p.id = i.product_id
           where i.org_id = p_act.org_id and (p_store_id is null or i.store_id = p_store_id)
           group by l.id, l.name, l.kind, st.name) g;
  return v_figures || jsonb_build_object('places', v_places, 'categories', v_categories,
    'days', internal.sales_by_day(p_act.org_id, p_store_id, 14), 'needs', internal.stock_needs(p_act, p_store_id),
    'shortages', (select count(*) from public.cases c where c.org_id = p_act.org_id and c.kind = 'shortage' and c.settled_at is null),
    'frozen', (select count(*) from public.inventory i where i.org_id = p_act.org_id and i.frozen_at is not null and i.sealed_at is null and (p_store_id is null or i.store_id = p_store_id)),
    'openCounts', (select count(*) from public.counts c where c.org_id = p_act.org_id and c.status = 'open' and (p_store_id is null or c.store_id = p_store_id)),
    'openOrders', (select count(distinct r.order_id) from public.reservations r where r.org_id = p_act.org_id and r.kind = 'order' and r.released_at is null));
end $$;
