-- The stock row of every line of a judged list, made where it is new: [{inventoryId, quantity}].
create or replace function internal.open_import_rows(p_act internal.act, p_rows jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_line record;
  v_rows jsonb[] := '{}';
begin
  for v_line in
    select p.id as product_id, l.id as location_id, r.lot, r."expiresOn", r.quantity
      from jsonb_to_recordset(p_rows) as r(sku text, location text, lot text, "expiresOn" date, quantity numeric)
      join public.products p on p.org_id = p_act.org_id and p.sku = r.sku
      join public.locations l on l.org_id = p_act.org_id and lower(l.name) = lower(r.location) and l.is_active and internal.in_store(p_act, l.store_id)
     order by p.id, l.id
  loop
    v_rows := v_rows || jsonb_build_object('inventoryId', internal.open_row(p_act, v_line.product_id, v_line.location_id,
      internal.open_lot(p_act.org_id, v_line.product_id, v_line.lot, v_line."expiresOn")), 'quantity', v_line.quantity);
  end loop;
  return to_jsonb(v_rows);
end $$;
