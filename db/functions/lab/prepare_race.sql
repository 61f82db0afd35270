-- Puts everyone on the line: the goods of the race on the lab's shelf, exactly as many as wanted, and a signed-in cashier at every till.
create or replace function public.prepare_race(p_org_id uuid, p_product_id uuid, p_units integer, p_tills integer) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_org uuid := internal.lab_of(p_org_id, p_tills);
  v_lab internal.labs;
  v_goods public.products;
  v_product public.products;
  v_floor public.locations;
  v_row public.inventory;
  v_until timestamptz := clock_timestamp() + interval '20 seconds';
begin
  select * into v_goods from public.products p where p.org_id = p_org_id and p.id = p_product_id and p.is_active;
  if not found then
    perform internal.refuse('product_not_found');
  end if;
  select * into v_lab from internal.labs l where l.org_id = p_org_id for update;
  if v_lab.racing_until > clock_timestamp() then
    perform internal.refuse('race_running');
  end if;
  update internal.labs l set racing_until = v_until, scratch = p_units where l.org_id = p_org_id;
  select * into v_floor from public.locations l where l.org_id = v_org and l.kind = 'floor';
  insert into public.products (org_id, sku, name, price_minor, tax_class_id)
  select v_org, v_goods.sku, v_goods.name, greatest(v_goods.price_minor, 1), t.id from public.tax_classes t
   where t.org_id = v_org and not exists (select 1 from public.products p where p.org_id = v_org and p.sku = v_goods.sku);
  update public.products p set name = v_goods.name, price_minor = greatest(v_goods.price_minor, 1) where p.org_id = v_org and p.sku = v_goods.sku
  returning * into v_product;
  insert into public.inventory (org_id, store_id, product_id, location_id)
  select v_org, v_floor.store_id, v_product.id, v_floor.id
   where not exists (select 1 from public.inventory i where i.org_id = v_org and i.product_id = v_product.id);
  select * into v_row from public.inventory i where i.org_id = v_org and i.product_id = v_product.id;
  if v_row.quantity < p_units then
    perform internal.post_movements(v_org, array[row(v_row.id, 'received', p_units - v_row.quantity, 'race', null, null, 'lab:race', null, null, null)::internal.movement]);
  end if;
  return jsonb_build_object('orgId', v_org, 'inventoryId', v_row.id, 'name', v_product.name, 'priceMinor', v_product.price_minor,
    'units', p_units, 'tills', internal.lab_sessions(v_org));
end $$;
