-- Stock as it was at any moment, from the ledger.
create or replace function public.stock_as_of(p_at timestamptz, p_org_id uuid default null, p_inventory_id uuid default null,
  p_after uuid default null, p_limit integer default 500)
returns table (inventory_id uuid, product_id uuid, location_id uuid, quantity numeric)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_org uuid := internal.own_org(p_org_id, 'not_found', '{}');
  v internal.act := internal.reader('read_stock', jsonb_build_object('orgId', v_org));
begin
  return query select i.id, i.product_id, i.location_id, trim_scale(internal.quantity_at(v_org, i.id, p_at))
    from public.inventory i
   where i.org_id = v_org and internal.in_store(v, i.store_id) and (p_inventory_id is null or i.id = p_inventory_id)
     and (p_after is null or i.id > p_after)
   order by i.id limit least(greatest(p_limit, 1), 501);
end $$;
