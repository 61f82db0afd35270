-- POST /api/orders, its first step: reserves. The steps that follow must be done by `due_at`, or all of it is undone (internal.undo_order).
create or replace function public.place_order(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('reserve', 'POST /api/orders', p_request);
  v_id uuid;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_id := internal.reserve(v, v.body);
  insert into internal.order_workflows (org_id, order_id, key, due_at)
  values (v.org_id, v_id, v.key, clock_timestamp() + interval '15 seconds');
  return internal.end_act(v, 201, jsonb_build_object('order', internal.order_json(v.org_id, v_id)));
end $$;
