-- Promises stock: `p_drafts` = [{inventoryId, quantity, kind, orderId?, orderLineId?, deviceId?, expiresAt?}]. Rows are locked
-- in id order; whoever calls has asked already whether the sum fits (the table's check is the net below).
create or replace function internal.reserve_rows(p_org_id uuid, p_drafts jsonb) returns setof public.reservations
language plpgsql volatile set search_path = '' as $$
begin
  perform 1 from public.inventory i
    where i.org_id = p_org_id and i.id = any (array(select (d ->> 'inventoryId')::uuid from jsonb_array_elements(p_drafts) d))
    order by i.id for update;
  return query
  with drafts as (
    select d.* from jsonb_to_recordset(p_drafts) as d("inventoryId" uuid, quantity numeric, kind text, "orderId" uuid,
      "orderLineId" uuid, "deviceId" uuid, "expiresAt" timestamptz)
  ), made as (
    insert into public.reservations (org_id, inventory_id, kind, quantity, order_id, order_line_id, device_id, expires_at, created_at)
    select p_org_id, d."inventoryId", d.kind, d.quantity, d."orderId", d."orderLineId", d."deviceId", d."expiresAt", clock_timestamp() from drafts d
    returning *
  ), sums as (
    select m.inventory_id, sum(m.quantity) as quantity from made m group by m.inventory_id
  ), levels as (
    update public.inventory i set reserved = i.reserved + s.quantity, version = i.version + 1
      from sums s where i.org_id = p_org_id and i.id = s.inventory_id
    returning i.id
  ), news as (
    insert into internal.stock_news (org_id, inventory_id) select p_org_id, l.id from levels l
  )
  select * from made;
end $$;
