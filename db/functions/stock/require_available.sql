-- Refuses when a locked row cannot give this much beyond what it has promised; expired promises are given back first.
create or replace function internal.require_available(p_row public.inventory, p_quantity numeric) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_row public.inventory := p_row;
begin
  if v_row.quantity - v_row.reserved >= p_quantity then
    return;
  end if;
  if internal.expire_rows(v_row.org_id, array[v_row.id]) > 0 then
    select * into v_row from public.inventory i where i.org_id = p_row.org_id and i.id = p_row.id;
  end if;
  if v_row.quantity - v_row.reserved < p_quantity then
    perform internal.refuse('insufficient_stock', jsonb_build_object('short', jsonb_build_array(
      internal.short_json(v_row.org_id, v_row.id, '{1}', p_quantity, v_row.quantity - v_row.reserved))));
  end if;
end $$;
