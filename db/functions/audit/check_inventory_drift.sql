-- Rows whose level is not what the ledger's last balance says. No row is the proof.
create or replace function public.check_inventory_drift(p_org_id uuid default null)
returns table (org_id uuid, inventory_id uuid, quantity numeric, ledger_quantity numeric)
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.actor(p_org_id);
begin
  if v.staff_role is not null then
    perform internal.allow(v, 'read_proofs');
    if p_org_id is distinct from v.org_id and p_org_id is not null then
      return;
    end if;
  end if;
  return query
  select i.org_id, i.id, i.quantity, coalesce(m.quantity_after, 0)
    from public.inventory i
    left join lateral (
      select t.quantity_after from public.inventory_transactions t
       where t.org_id = i.org_id and t.inventory_id = i.id order by t.seq desc limit 1) m on true
   where (v.org_id is null or i.org_id = v.org_id) and i.sealed_at is null and i.quantity <> coalesce(m.quantity_after, 0);
end $$;
