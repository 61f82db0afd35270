-- The first place of a method that can give everything one line needs; null = none can.
create or replace function internal.whole_place(
  p_org_id uuid, p_method_id uuid, p_product_ids uuid[], p_needs internal.order_need[], p_left jsonb)
returns uuid language sql stable set search_path = '' as $$
  select x.location_id
    from (
      select c.location_id, n.product_id, min(c.place) as place, sum((p_left ->> c.inventory_id::text)::numeric) >= n.quantity as is_enough
        from unnest(p_needs) n
        join internal.candidate_rows(p_org_id, p_method_id, p_product_ids) c on c.product_id = n.product_id
       group by c.location_id, n.product_id, n.quantity) x
   group by x.location_id having bool_and(x.is_enough) and count(*) = cardinality(p_needs)
   order by min(x.place) limit 1
$$;
