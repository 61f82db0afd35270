-- The quick look between two proofs: levels against the ledger's last balance, by index alone. Answers how many rows are adrift.
create or replace function internal.watch_drift(p_org_id uuid) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_broken jsonb;
begin
  select coalesce(jsonb_agg(jsonb_build_object('invariant', 2, 'rule', 'the level is the ledger''s last balance', 'inventory_id', d.inventory_id,
           'facts', jsonb_build_object('quantity', d.quantity, 'ledger', d.ledger_quantity))), '[]')
    into v_broken from public.check_inventory_drift(p_org_id) d where d.org_id = p_org_id;
  if v_broken <> '[]' then
    perform internal.freeze_drifted(p_org_id, v_broken);
  end if;
  return jsonb_array_length(v_broken);
end $$;
