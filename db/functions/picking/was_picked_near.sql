-- Whether a picker took of a row, or a walk that had some of it ended, so near to a moment that nobody can say which came first.
create or replace function internal.was_picked_near(p_org_id uuid, p_inventory_id uuid, p_at timestamptz, p_window interval) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select 1 from public.picking_sessions k
      join public.picking_session_items i on i.org_id = k.org_id and i.session_id = k.id and i.inventory_id = p_inventory_id and i.quantity_picked > 0
     where k.org_id = p_org_id and (k.closed_at is null or k.closed_at > p_at - p_window)
       and (k.closed_at < p_at + p_window or exists (
         select 1 from public.picking_events e
          where e.org_id = p_org_id and e.session_id = k.id and e.item_id = i.id and e.quantity > 0
            and e.at > p_at - p_window and e.at < p_at + p_window)))
$$;
