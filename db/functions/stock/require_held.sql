-- Refuses when a locked row does not hold this much at all, whatever is promised; then takes back the promises that no longer fit.
create or replace function internal.require_held(p_row public.inventory, p_quantity numeric) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if p_row.quantity < p_quantity then
    perform internal.refuse('insufficient_stock', jsonb_build_object('short', jsonb_build_array(
      internal.short_json(p_row.org_id, p_row.id, '{1}', p_quantity, p_row.quantity))));
  end if;
  perform internal.make_room(p_row.org_id, p_row.id, p_row.quantity - p_quantity);
end $$;
