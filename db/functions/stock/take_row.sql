-- Locks one stock row and hands it over as it is after the lock, or refuses: unknown, deactivated, frozen.
-- `p_noun` names the row in the refusal: inventory, stock, from_stock, to_stock.
create or replace function internal.take_row(p_org_id uuid, p_id uuid, p_noun text) returns public.inventory
language plpgsql volatile set search_path = '' as $$
declare
  v public.inventory;
  v_product_active boolean;
begin
  perform 1 from public.inventory i where i.org_id = p_org_id and i.id = p_id for update;
  select * into v from public.inventory i where i.org_id = p_org_id and i.id = p_id;
  if not found then
    perform internal.refuse(p_noun || '_not_found', jsonb_build_object('inventoryId', p_id));
  end if;
  select p.is_active into v_product_active from public.products p where p.org_id = p_org_id and p.id = v.product_id;
  if not (v.is_active and v_product_active) then
    perform internal.refuse(p_noun || '_deactivated', jsonb_build_object('inventoryId', p_id,
      'what', case when v_product_active then 'stock' else 'product' end));
  end if;
  if v.frozen_at is not null then
    perform internal.refuse('inventory_frozen', jsonb_build_object('inventoryId', p_id, 'since', internal.iso(v.frozen_at), 'why', v.frozen_why));
  end if;
  return v;
end $$;
