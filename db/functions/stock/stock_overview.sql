-- Adds up the dashboard's figures: value and units on hand, what is low and out, what was sold today and on the days before, what
-- needs a person, and stock by place and category.
create or replace function internal.stock_overview(p_org_id uuid, p_store_id uuid) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_places jsonb;
  v_categories jsonb;
  v_figures jsonb;
begin
  select jsonb_build_object(
      'valueMinor', coalesce(sum(x.value), 0)::bigint, 'products', count(*),
      'low', count(*) filter (where x.available > 0 and x.available <= x.reorder_point),
      'out', count(*) filter (where x.available <= 0)) into v_figures
    from (
      select p.id, p.reorder_point, coalesce(s.available, 0) as available,
             round(coalesce(s.quantity, 0) * coalesce(p.cost_minor, p.price_minor)) as value
        from public.products p
        left join (select i.product_id, sum(i.quantity) as quantity, sum(i.quantity - i.reserved) as available from public.inventory i
                    where i.org_id = p_org_id and (p_store_id is null or i.store_id = p_store_id) group by i.product_id) s on s.product_id = p.id
       where p.org_id = p_org_id and p.is_active and not p.is_bundle) x;
  select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'storeName', g.store, 'kind', g.kind, 'valueMinor', g.value, 'rows', g.rows)
      order by g.value desc), '[]') into v_places
    from (select l.id, l.name, l.kind, st.name as store, count(*) as rows,
                 round(sum(i.quantity * coalesce(p.cost_minor, p.price_minor)))::bigint as value
            from public.inventory i
            join public.locations l on l.org_id = i.org_id and l.id = i.location_id
            join public.stores st on st.org_id = l.org_id and st.id = l.store_id
            join public.products p on p.org_id = i.org_id and p.id = i.product_id
           where i.org_id = p_org_id and (p_store_id is null or i.store_id = p_store_id)
           group by l.id, l.name, l.kind, st.name) g;
  select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'valueMinor', g.value) order by g.value desc), '[]') into v_categories
    from (select c.id, c.name, round(sum(i.quantity * coalesce(p.cost_minor, p.price_minor)))::bigint as value
            from public.inventory i
            join public.products p on p.org_id = i.org_id and p.id = i.product_id
            left join public.categories c on c.org_id = p.org_id and c.id = p.category_id
           where i.org_id = p_org_id and (p_store_id is null or i.store_id = p_store_id)
           group by c.id, c.name order by 3 desc limit 20) g;
  return v_figures || jsonb_build_object('places', v_places, 'categories', v_categories,
    'days', internal.sales_by_day(p_org_id, p_store_id, 14), 'needs', internal.stock_needs(p_org_id, p_store_id),
    'shortages', (select count(*) from public.cases c where c.org_id = p_org_id and c.kind = 'shortage' and c.settled_at is null),
    'frozen', (select count(*) from public.inventory i where i.org_id = p_org_id and i.frozen_at is not null and i.sealed_at is null and (p_store_id is null or i.store_id = p_store_id)),
    'openCounts', (select count(*) from public.counts c where c.org_id = p_org_id and c.status = 'open' and (p_store_id is null or c.store_id = p_store_id)),
    'openOrders', (select count(distinct r.order_id) from public.reservations r where r.org_id = p_org_id and r.kind = 'order' and r.released_at is null));
end $$;
