-- What a session's basket holds of a product: picked from the shelves, and of that already packed.
create or replace function internal.basket_of(p_org_id uuid, p_session_id uuid, p_product_id uuid, out picked numeric, out packed numeric)
language sql stable set search_path = '' as $$
  select coalesce((select sum(i.quantity_picked) from public.picking_session_items i
           where i.org_id = p_org_id and i.session_id = p_session_id and i.product_id = p_product_id), 0),
         coalesce((select sum(g.quantity_packed) from public.packing_progress g
           where g.org_id = p_org_id and g.session_id = p_session_id and g.product_id = p_product_id), 0)
$$;
