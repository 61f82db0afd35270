-- Stock as it was at any moment, from the ledger. The system that names no org is told of every one; of a row, by its id alone.
create or replace function public.stock_as_of(p_at timestamptz, p_org_id uuid default null, p_inventory_id uuid default null,
  p_after uuid default null, p_limit integer default 500)
returns table (inventory_id uuid, product_id uuid, location_id uuid, quantity numeric)
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.actor(p_org_id);
  v_places uuid[] := internal.channel_places(v);
begin
  perform internal.allow(v, 'read_stock');
  if p_org_id is distinct from v.org_id and p_org_id is not null then
    perform internal.refuse('not_found');
  end if;
  -- without a moment there is no answer; a nought would be a wrong one
  if p_at is null then
    perform internal.refuse('malformed', jsonb_build_object('member', 'p_at'));
  end if;
  if v.org_id is null then
    return query select i.id, i.product_id, i.location_id, trim_scale(internal.quantity_at(i.org_id, i.id, p_at))
      from public.inventory i
     where (p_inventory_id is null or i.id = p_inventory_id) and (p_after is null or i.id > p_after)
     order by i.id limit least(greatest(p_limit, 1), 501);
  else
    return query select i.id, i.product_id, i.location_id, trim_scale(internal.quantity_at(v.org_id, i.id, p_at))
      from public.inventory i
     where i.org_id = v.org_id and internal.in_store(v, i.store_id) and (p_inventory_id is null or i.id = p_inventory_id)
       and (p_after is null or i.id > p_after) and (v.channel_id is null or i.location_id = any (v_places))
     order by i.id limit least(greatest(p_limit, 1), 501);
  end if;
end $$;
