-- Puts a stock row back into use: the door.
create or replace function public.reactivate_inventory(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('deactivate', 'POST /api/inventory/:id/reactivation', p_request);
begin
  return coalesce(v.replay, internal.set_row_activity(v, true));
end $$;
