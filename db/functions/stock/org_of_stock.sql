-- The org of a stock row for the direct callers' functions that name an org: with claims their own, and another one's rows are not found;
-- without claims the one named, and where none is named the one that holds the row, if only one does.
create or replace function internal.org_of_stock(p_stock_id uuid, p_org_id uuid, p_code text) returns uuid
language sql stable set search_path = '' as $$
  select internal.own_org(
    coalesce(p_org_id, (select (array_agg(i.org_id))[1] from public.inventory i where i.id = p_stock_id having count(*) = 1)),
    p_code, jsonb_build_object('inventoryId', p_stock_id))
$$;
