-- What an order wants and has no stock behind: for each line, each product it takes.
create or replace function internal.missing_needs(p_org_id uuid, p_order_id uuid) returns internal.order_need[]
language sql stable set search_path = '' as $$
  select array_agg(row(x.position, x.product_id, x.missing)::internal.order_need order by x.position, x.product_id)
    from (
      select l.position, coalesce(b.part_id, l.product_id) as product_id, l.quantity * coalesce(b.quantity, 1) - case when b.part_id is null then l.short else 0 end
             - coalesce((select sum(a.quantity) from public.allocations a
                 join public.reservations r on r.org_id = a.org_id and r.id = a.reservation_id and r.released_at is null
                where a.org_id = p_org_id and a.order_line_id = l.id and a.product_id = coalesce(b.part_id, l.product_id)), 0) as missing
        from public.order_lines l
        left join public.bundle_parts b on b.org_id = p_org_id and b.bundle_id = l.product_id
       where l.org_id = p_org_id and l.order_id = p_order_id) x
   where x.missing > 0
$$;
