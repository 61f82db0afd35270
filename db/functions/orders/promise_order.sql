-- Turns a plan's takes into reservations, each with the allocation that says which line it is for. `p_takes` as of internal.plan_order.
create or replace function internal.promise_order(p_org_id uuid, p_order_id uuid, p_takes jsonb, p_expires_at timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
begin
  with takes as (
    select l.id as line_id, t."inventoryId" as inventory_id, t."productId" as product_id, sum(t.quantity) as quantity
      from jsonb_to_recordset(p_takes) as t(position integer, "productId" uuid, "inventoryId" uuid, quantity numeric)
      join public.order_lines l on l.org_id = p_org_id and l.order_id = p_order_id and l.position = t.position
     group by l.id, t."inventoryId", t."productId"
  ), promised as (
    select r.id, r.order_line_id, r.inventory_id
      from internal.reserve_rows(p_org_id, (select coalesce(jsonb_agg(jsonb_build_object('inventoryId', t.inventory_id, 'quantity', t.quantity, 'kind', 'order',
        'orderId', p_order_id, 'orderLineId', t.line_id, 'expiresAt', p_expires_at)), '[]') from takes t)) r
  )
  insert into public.allocations (org_id, order_id, order_line_id, inventory_id, product_id, quantity, reservation_id)
  select p_org_id, p_order_id, t.line_id, t.inventory_id, t.product_id, t.quantity, p.id
    from takes t join promised p on p.order_line_id = t.line_id and p.inventory_id = t.inventory_id
   order by t.line_id, t.inventory_id;
end $$;
