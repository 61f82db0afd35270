-- PUT /api/picking/sessions/:id/unpack {orderId, productId, quantity}
create or replace function public.unpack_item(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  return internal.scan_box('PUT /api/picking/sessions/:id/unpack', p_request, -1);
end $$;
