-- Puts a stock row out of use: the door.
create or replace function public.deactivate_inventory(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('deactivate', 'POST /api/inventory/:id/deactivation', p_request);
begin
  return coalesce(v.replay, internal.set_row_activity(v, false));
end $$;
