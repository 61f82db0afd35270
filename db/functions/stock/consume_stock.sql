-- Goods are used up, for a job, an order or a recipe where one is named.
create or replace function public.consume_stock(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('consume', 'POST /api/stock/consume', p_request);
  v_quantity numeric;
  v_usage uuid;
  v_row public.inventory;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_quantity := (v.body ->> 'quantity')::numeric;
  v_usage := (v.body ->> 'usageId')::uuid;
  if v_usage is not null and not exists (select 1 from public.usages u where u.org_id = v.org_id and u.id = v_usage and u.is_active) then
    perform internal.refuse('not_found', jsonb_build_object('what', 'usage', 'id', v_usage));
  end if;
  if not v.body ? 'inventoryId' then
    return internal.consume_earliest(v, v_quantity, 'usage:' || v_usage);
  end if;
  v_row := internal.reach_row(v, (v.body ->> 'inventoryId')::uuid, 'stock');
  perform internal.require_fresh(v_row);
  perform internal.require_quantity(v.org_id, v_row.product_id, v_quantity);
  perform internal.require_available(v_row, v_quantity);
  return internal.end_stock(v, internal.post_one(v, v_row.id, 'consumed', -v_quantity, v.body ->> 'reason', 'usage:' || v_usage));
end $$;
