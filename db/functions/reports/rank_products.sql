-- A report's products in its order, over a period of days: by takings after returns, or (`cover`) those first whose stock is soonest gone. Only
-- what the order needs is added up; the lines of a page are made of its own products alone.
create or replace function internal.rank_products(p_org_id uuid, p_query jsonb) returns uuid[]
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
declare
  v_store uuid := (p_query ->> 'storeId')::uuid;
  v_from date := (p_query ->> 'from')::date;
  v_to date := (p_query ->> 'to')::date;
begin
  if p_query ->> 'report' = 'cover' then
    return array(
      with levels as (
        select i.product_id, sum(i.quantity - i.reserved) as available from public.inventory i
         where i.org_id = p_org_id and i.is_active and (v_store is null or i.store_id = v_store) group by i.product_id
      )
      select p.id from levels l
        join public.products p on p.org_id = p_org_id and p.id = l.product_id and p.is_active
        left join internal.product_figures(p_org_id, v_store, v_from, v_to, true) s on s.product_id = l.product_id
       order by case when s.figure > 0 then l.available::float8 / s.figure end nulls last, p.name, p.id);
  end if;
  return array(select s.product_id from internal.product_figures(p_org_id, v_store, v_from, v_to, false) s order by s.figure desc, s.product_id);
end $$;
