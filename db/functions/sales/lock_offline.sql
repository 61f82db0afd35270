-- Locks all that a queue of offline sales will touch before the first is taken, in the order every sale keeps (shift, customers, then
-- stock by id, then the carts it was parked in): tills that bring hundreds of sales at once then wait for each other instead of standing in each other's way.
create or replace function internal.lock_offline(p_device internal.devices, p_sales jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_rows uuid[];
  v_customers uuid[];
  v_carts uuid[];
begin
  perform 1 from public.shifts f where f.org_id = p_device.org_id and f.register_id = p_device.register_id and f.closed_at is null order by f.id for share;
  select array_agg(distinct x::uuid) into v_customers from jsonb_path_query(p_sales, 'lax $[*].customerId') c(j), lateral (select c.j #>> '{}') t(x)
   where x ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';
  perform 1 from public.customers c where c.org_id = p_device.org_id and c.id = any (v_customers) order by c.id for no key update;
  select array_agg(distinct x::uuid) into v_rows from jsonb_path_query(p_sales, 'lax $[*].lines[*].inventoryId') r(j), lateral (select r.j #>> '{}') t(x)
   where x ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';
  v_rows := v_rows || array(
    select o.id from public.inventory i
      join public.bundle_parts b on b.org_id = i.org_id and b.bundle_id = i.product_id
      join public.inventory o on o.org_id = i.org_id and o.product_id = b.part_id and o.location_id = i.location_id
     where i.org_id = p_device.org_id and i.id = any (v_rows));
  perform 1 from public.inventory i where i.org_id = p_device.org_id and i.id = any (v_rows) order by i.id for update;
  select array_agg(distinct x::uuid) into v_carts from jsonb_path_query(p_sales, 'lax $[*].parkedCartId') c(j), lateral (select c.j #>> '{}') t(x)
   where x ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';
  perform 1 from public.parked_carts c where c.org_id = p_device.org_id and c.id = any (v_carts) order by c.id for update;
end $$;
