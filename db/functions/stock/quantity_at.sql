-- What the ledger said lay in a row at a moment.
create or replace function internal.quantity_at(p_org_id uuid, p_inventory_id uuid, p_at timestamptz) returns numeric
language plpgsql stable set search_path = '' as $$
declare
  v_seq bigint := internal.seq_at(p_org_id, p_inventory_id, p_at);
  v_quantity numeric;
begin
  select t.quantity_after into v_quantity from public.inventory_transactions t
   where t.org_id = p_org_id and t.inventory_id = p_inventory_id and t.seq = v_seq;
  if not found then
    -- nothing yet, or the part before is archived
    select t.quantity_after into v_quantity from public.inventory_transactions_archive t
     where t.org_id = p_org_id and t.inventory_id = p_inventory_id and t.seq <= v_seq and t.created_at <= p_at order by t.seq desc limit 1;
  end if;
  if v_quantity is null then
    select t.quantity_before into v_quantity from public.inventory_transactions t
     where t.org_id = p_org_id and t.inventory_id = p_inventory_id and t.seq = v_seq + 1;
  end if;
  return coalesce(v_quantity, 0);
end $$;
