-- Writes down what a person saw in one row, stamped now (by an offline device: when it was seen). The row is not locked: counting
-- never makes a customer wait. What lay in a picker's basket at that moment is noted beside it. A line counted again takes the later
-- figure and its stamp; the first is kept.
create or replace function public.count_line(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('count', 'POST /api/stock/counts/:id/lines', p_request);
  v_now timestamptz := internal.clock();
  v_at timestamptz;
  v_counted numeric;
  v_off_shelf numeric;
  v_count public.counts;
  v_row public.inventory;
  v_line public.count_lines;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_counted := (v.body ->> 'counted')::numeric;
  v_at := coalesce((v.body ->> 'countedAt')::timestamptz, v_now);
  v_count := internal.open_count_of(v, (v.path ->> 'id')::uuid);
  select * into v_row from public.inventory i where i.org_id = v.org_id and i.location_id = v_count.location_id and i.id = case
    when v.body ? 'inventoryId' then (v.body ->> 'inventoryId')::uuid
    else internal.row_to_fill(v, v.body || jsonb_build_object('locationId', v_count.location_id)) end;
  if not found then
    perform internal.refuse('stock_not_found', jsonb_build_object('inventoryId', v.body ->> 'inventoryId', 'locationId', v_count.location_id));
  end if;
  if v_counted is distinct from 0 then
    perform internal.require_quantity(v.org_id, v_row.product_id, v_counted);
  end if;
  if v_at < v_count.opened_at or v_at > v_now + interval '1 minute' then
    perform internal.refuse('malformed', jsonb_build_object('reason', 'countedAt lies outside this count'));
  end if;
  v_at := least(v_at, v_now);
  v_off_shelf := internal.off_shelf_at(v.org_id, v_row.id, v_at);
  insert into public.count_lines as l (org_id, count_id, inventory_id, counted, first_counted, stamped_at, counted_by, off_shelf)
  values (v.org_id, v_count.id, v_row.id, v_counted, v_counted, v_at, v.staff_id, v_off_shelf)
  on conflict (org_id, count_id, inventory_id) do update
     set counted = excluded.counted, stamped_at = excluded.stamped_at, counted_by = excluded.counted_by, off_shelf = excluded.off_shelf, times = l.times + 1
  returning * into v_line;
  return internal.end_act(v, 201, jsonb_build_object('line', jsonb_build_object('id', v_line.id, 'inventoryId', v_row.id,
    'counted', trim_scale(v_line.counted)::text, 'stampedAt', internal.iso(v_line.stamped_at), 'times', v_line.times)));
end $$;
