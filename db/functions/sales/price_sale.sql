-- The preview of a sale's total, by the rules that will decide it.
create or replace function public.price_sale(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('sell', p_request);
begin
  return jsonb_build_object('price', internal.price_cart(v.org_id, v.store_id, p_request -> 'body'));
end $$;
