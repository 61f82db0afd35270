-- PUT /api/picking/sessions/:id/pack {orderId, productId, quantity}
create or replace function public.pack_item(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  return internal.scan_box('PUT /api/picking/sessions/:id/pack', p_request, 1);
end $$;
