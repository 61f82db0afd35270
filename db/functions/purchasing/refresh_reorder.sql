-- Brings the reorder list up to date: what fell to its reorder point is on it with what to order (enough to reach twice the point, or
-- the product's own quantity), what is there again or on order is not. What stands as it stood is not written again, for every look at the list comes here.
create or replace function internal.refresh_reorder(p_org_id uuid) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_now timestamptz := clock_timestamp();
begin
  perform 1 from public.reorder_items r where r.org_id = p_org_id and r.status = 'open' order by r.id for update;
  with standing as (
    select p.id, p.supplier_id, p.reorder_point, coalesce(p.reorder_quantity, p.reorder_point * 2, 1) as step,
           coalesce((select sum(i.quantity - i.reserved) from public.inventory i
             where i.org_id = p_org_id and i.product_id = p.id and i.is_active), 0) as available,
           coalesce(w.on_order, 0) as on_order
      from public.products p
      left join (select l.product_id, sum(l.quantity - l.received) as on_order from public.purchase_orders o
        join public.purchase_order_lines l on l.org_id = o.org_id and l.purchase_order_id = o.id
       where o.org_id = p_org_id and o.status in ('draft', 'ordered', 'partial') and l.received < l.quantity group by l.product_id) w on w.product_id = p.id
     where p.org_id = p_org_id and p.is_active and not p.is_bundle and p.reorder_point is not null
  ), gone as (
    update public.reorder_items r set status = case when s.on_order > 0 then 'ordered' else 'restocked' end, closed_at = v_now
      from standing s
     where r.org_id = p_org_id and r.status = 'open' and s.id = r.product_id and s.available + s.on_order > s.reorder_point
  )
  insert into public.reorder_items as r (org_id, product_id, supplier_id, available, on_order, reorder_point, suggested_quantity)
  select p_org_id, s.id, s.supplier_id, s.available, s.on_order, s.reorder_point, greatest(s.step, 1)
    from standing s where s.available + s.on_order <= s.reorder_point
  on conflict (org_id, product_id) where status = 'open' do update
     set available = excluded.available, on_order = excluded.on_order, reorder_point = excluded.reorder_point, supplier_id = excluded.supplier_id
   where (r.available, r.on_order, r.reorder_point, r.supplier_id)
     is distinct from (excluded.available, excluded.on_order, excluded.reorder_point, excluded.supplier_id);
end $$;
