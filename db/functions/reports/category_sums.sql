-- The sums by category of a period, with what is not handed over yet.
create or replace function internal.category_sums(p_org_id uuid, p_store_id uuid, p_from date, p_to date, p_sales uuid[], p_refunds uuid[])
returns setof internal.sums_category language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
begin
  return query
  select p_org_id, null::uuid, null::date, x.category_id, sum(x.quantity)::numeric(20,4), sum(x.total_minor)::bigint, sum(x.tax_minor)::bigint, sum(x.discount_minor)::bigint,
         sum(x.cost_minor)::bigint, sum(x.refunded_quantity)::numeric(20,4), sum(x.refunded_minor)::bigint, sum(x.refunded_tax_minor)::bigint, sum(x.refunded_cost_minor)::bigint
    from (select s.* from internal.sums_category s where s.org_id = p_org_id and s.day between p_from and p_to
          union all
          select f.org_id, f.store_id, f.day, coalesce(p.category_id, '00000000-0000-0000-0000-000000000000'), f.quantity, f.total_minor, f.tax_minor,
                 f.discount_minor, f.cost_minor, f.refunded_quantity, f.refunded_minor, f.refunded_tax_minor, f.refunded_cost_minor
            from internal.product_facts(p_org_id, p_sales, p_refunds) f join public.products p on p.org_id = p_org_id and p.id = f.product_id
           where f.day between p_from and p_to) x
   where p_store_id is null or x.store_id = p_store_id group by x.category_id
  having bool_or(x.quantity <> 0 or x.total_minor <> 0 or x.refunded_quantity <> 0 or x.refunded_minor <> 0);
end $$;
