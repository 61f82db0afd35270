-- Refuses a quantity that cannot be moved of this row's product.
create or replace function internal.require_quantity(p_org_id uuid, p_product_id uuid, p_quantity numeric) returns void
language plpgsql stable set search_path = '' as $$
declare
  v_decimals integer;
  v_unit text;
begin
  select p.quantity_decimals, p.unit into v_decimals, v_unit from public.products p where p.org_id = p_org_id and p.id = p_product_id;
  if not internal.is_quantity(p_quantity, coalesce(v_decimals, 4)) then
    perform internal.refuse('invalid_quantity', jsonb_build_object('quantity', p_quantity::text, 'unit', v_unit, 'decimals', v_decimals));
  end if;
end $$;
