-- What should have lain on the shelf when a line was counted: what the ledger said at its stamp, less what pickers had taken off.
create or replace function internal.shelf_at(p_line public.count_lines) returns numeric
language sql stable set search_path = '' as $$
  select internal.quantity_at(p_line.org_id, p_line.inventory_id, p_line.stamped_at) - p_line.off_shelf
$$;
