-- Refuses new work with a supplier who is not known here, or is out of use. What was ordered before is taken in without asking here.
create or replace function internal.require_supplier(p_org_id uuid, p_supplier_id uuid) returns void
language plpgsql stable set search_path = '' as $$
declare
  v public.suppliers;
begin
  select * into v from public.suppliers s where s.org_id = p_org_id and s.id = p_supplier_id;
  if not found then
    perform internal.refuse('not_found', jsonb_build_object('what', 'supplier', 'id', p_supplier_id));
  end if;
  if not v.is_active then
    perform internal.refuse('supplier_deactivated', jsonb_build_object('supplierId', v.id, 'name', v.name));
  end if;
end $$;
