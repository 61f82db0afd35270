-- Puts a stock row out of use or back into it; what it holds and its history stay. Out of use it takes no movement.
create or replace function internal.set_row_activity(p_act internal.act, p_is_active boolean) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_row public.inventory;
begin
  perform 1 from public.inventory i where i.org_id = p_act.org_id and i.id = (p_act.path ->> 'id')::uuid for update;
  if not found then
    perform internal.refuse('stock_not_found', jsonb_build_object('inventoryId', p_act.path ->> 'id'));
  end if;
  update public.inventory i set is_active = p_is_active, version = i.version + 1
   where i.org_id = p_act.org_id and i.id = (p_act.path ->> 'id')::uuid returning * into v_row;
  insert into internal.stock_news (org_id, inventory_id) values (p_act.org_id, v_row.id);
  perform internal.audit(p_act, p_act.template, 'inventory:' || v_row.id);
  return internal.end_act(p_act, 200, jsonb_build_object('inventory', jsonb_build_object('id', v_row.id, 'isActive', v_row.is_active)));
end $$;
