-- The proof: every invariant of an org, one row for every breach. No row is the proof.
create or replace function public.verify_ledger(p_org_id uuid)
returns table (invariant int, rule text, inventory_id uuid, ref uuid, facts jsonb)
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.actor(p_org_id);
begin
  if v.staff_role is not null then
    perform internal.allow(v, 'read_proofs');
    if v.org_id is distinct from p_org_id then
      perform internal.refuse('not_found', jsonb_build_object('orgId', p_org_id));
    end if;
  end if;
  return query
  select * from internal.verify_stock(p_org_id)
  union all select * from internal.verify_sales(p_org_id)
  union all select * from internal.verify_money(p_org_id)
  union all select * from internal.verify_sums(p_org_id)
  union all select * from internal.verify_links(p_org_id)
  union all select * from internal.verify_picking(p_org_id);
end $$;
