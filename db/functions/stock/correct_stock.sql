-- The door of adjustments: adds or takes by the sign. Past the org's threshold a manager signs, and then promises give way;
-- below it only what is available may be taken.
create or replace function public.correct_stock(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('adjust_small', 'POST /api/stock/adjust', p_request);
  v_delta numeric;
  v_row public.inventory;
  v_threshold numeric;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_delta := (v.body ->> 'delta')::numeric;
  v_row := internal.reach_row(v, (v.body ->> 'inventoryId')::uuid, 'stock');
  perform internal.require_quantity(v.org_id, v_row.product_id, abs(v_delta));
  perform internal.require_room(v_row, v_delta);
  select o.adjust_threshold into v_threshold from public.orgs o where o.id = v.org_id;
  if abs(v_delta) > v_threshold or v.signature_id is not null then
    perform internal.allow(v, 'adjust_large');
    perform internal.consume_signature(v, 'adjust_large', array['manager', 'owner']);
    if v_delta < 0 then
      perform internal.require_held(v_row, -v_delta);
    end if;
  elsif v_delta < 0 then
    perform internal.require_available(v_row, -v_delta);
  end if;
  return internal.end_stock(v, internal.post_one(v, v_row.id, 'adjusted', v_delta, v.body ->> 'reason', null, v.signature_id));
end $$;
