-- Writes down a delivery and, where its cost is known, the product's cost from now on.
create or replace function internal.write_receipt(p_act internal.act, p_row public.inventory, p_quantity numeric, p_unit_cost bigint,
  p_supplier_id uuid, p_order_line_id uuid, p_document text)
returns uuid language plpgsql volatile set search_path = '' as $$
declare
  v_id uuid := internal.uuid_v7();
begin
  insert into public.receipts (org_id, id, inventory_id, product_id, quantity, unit_cost_minor, supplier_id, purchase_order_line_id,
    document, staff_id, created_at)
  values (p_act.org_id, v_id, p_row.id, p_row.product_id, p_quantity, p_unit_cost, p_supplier_id, p_order_line_id, p_document,
    p_act.staff_id, internal.clock());
  if p_unit_cost is not null then
    update public.products p set cost_minor = p_unit_cost
     where p.org_id = p_act.org_id and p.id = p_row.product_id and p.cost_minor is distinct from p_unit_cost;
  end if;
  return v_id;
end $$;
