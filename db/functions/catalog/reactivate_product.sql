-- Puts a product back into use: the door.
create or replace function public.reactivate_product(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('deactivate', 'POST /api/products/:id/reactivation', p_request);
begin
  return coalesce(v.replay, internal.set_product_activity(v, true));
end $$;
