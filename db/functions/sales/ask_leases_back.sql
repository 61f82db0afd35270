-- A sale is short only because tills hold goods in advance: marks those leases as asked for and lets every page that follows the stock
-- know, so that connected tills give back within half a second. What a silent till holds stays its own. Answers how many are open.
create or replace function public.ask_leases_back(p_org_id uuid, p_inventory_ids uuid[], p_asks boolean default true) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now timestamptz := internal.clock();
begin
  if p_asks then
    update public.reservations r set asked_at = v_now
     where r.org_id = p_org_id and r.inventory_id = any (p_inventory_ids) and r.kind = 'lease' and r.released_at is null;
    insert into internal.stock_news (org_id, inventory_id) select p_org_id, x from unnest(p_inventory_ids) x;
  end if;
  return (select count(*) from public.reservations r
    where r.org_id = p_org_id and r.inventory_id = any (p_inventory_ids) and r.kind = 'lease' and r.released_at is null);
end $$;
