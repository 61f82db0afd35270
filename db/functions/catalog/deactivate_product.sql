-- Puts a product out of use: the door.
create or replace function public.deactivate_product(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('deactivate', 'POST /api/products/:id/deactivation', p_request);
begin
  return coalesce(v.replay, internal.set_product_activity(v, false));
end $$;
