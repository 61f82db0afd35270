-- The lines of a count that must be counted again: something moved, or was picked, so near to their stamp that nobody can say which came first,
-- or so much left since that the figure cannot be true. The rows are locked already.
create or replace function internal.stale_lines(p_org_id uuid, p_count_id uuid, p_window interval) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('inventoryId', l.inventory_id, 'sku', p.sku, 'counted', trim_scale(l.counted)::text,
           'stampedAt', internal.iso(l.stamped_at), 'movements', near.ids) order by p.sku), '[]')
    from public.count_lines l
    join public.inventory i on i.org_id = l.org_id and i.id = l.inventory_id
    join public.products p on p.org_id = i.org_id and p.id = i.product_id
    cross join lateral (
      select coalesce(jsonb_agg(t.id order by t.seq), '[]') as ids from public.inventory_transactions t
       where t.org_id = l.org_id and t.inventory_id = l.inventory_id
         and t.seq > internal.seq_at(l.org_id, l.inventory_id, l.stamped_at - p_window)
         and t.created_at < l.stamped_at + p_window and t.created_at > l.stamped_at - p_window) near
   where l.org_id = p_org_id and l.count_id = p_count_id
     and (near.ids <> '[]' or internal.was_picked_near(l.org_id, l.inventory_id, l.stamped_at, p_window)
       or i.quantity + l.counted - internal.shelf_at(l) < 0)
$$;
