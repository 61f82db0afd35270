-- Refuses a row whose lot is past its date: such goods are written off or moved away, not used.
create or replace function internal.require_fresh(p_row public.inventory) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_lot public.lots;
begin
  select * into v_lot from public.lots l where l.org_id = p_row.org_id and l.id = p_row.lot_id;
  if v_lot.expires_at < internal.clock()::date then
    perform internal.refuse('lot_expired', jsonb_build_object('inventoryId', p_row.id, 'lot', v_lot.code, 'expiresOn', v_lot.expires_at));
  end if;
end $$;
