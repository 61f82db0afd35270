-- What a race left, read from the books and not from what the tills were told: the level, the ledger, the sales, every breach of a rule.
create or replace function public.finish_race(p_org_id uuid, p_inventory_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_lab internal.labs;
begin
  update internal.labs l set racing_until = null where l.org_id = p_org_id returning * into v_lab;
  if not found then
    perform internal.refuse('demo_only');
  end if;
  return jsonb_build_object(
    'left', (select trim_scale(i.quantity)::text from public.inventory i where i.org_id = v_lab.lab_org_id and i.id = p_inventory_id),
    'ledger', (select trim_scale(sum(t.quantity_change))::text from public.inventory_transactions t where t.org_id = v_lab.lab_org_id and t.inventory_id = p_inventory_id),
    'scratchLeft', v_lab.scratch,
    'violations', (select count(*) from public.verify_ledger(v_lab.lab_org_id)));
end $$;
