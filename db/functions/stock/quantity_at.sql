-- What the ledger said lay in a row at a moment.
create or replace function internal.quantity_at(p_org_id uuid, p_inventory_id uuid, p_at timestamptz) returns numeric
language plpgsql stable set search_path = '' as $$
declare
  v_seq bigint := internal.seq_at(p_org_id, p_inventory_id, p_at);
  v_quantity numeric;
begin
  select t.quantity_after into v_quantity from public.inventory_transactions t
   where t.org_id = p_org_id and t.inventory_id = p_inventory_id and t.seq = v_seq;
  if not found and v_seq > 0 then
    select t.quantity_after into v_quantity from public.inventory_transactions_archive t
     where t.org_id = p_org_id and t.inventory_id = p_inventory_id and t.seq = v_seq;
  end if;
  return coalesce(v_quantity, 0);
end $$;
