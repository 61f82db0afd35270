-- Puts a cart aside for any till of the store. Nothing is reserved; the price of the day is remembered, so that a change can be told.
create or replace function public.park_cart(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('sell', 'POST /api/pos/carts', p_request);
  v_price jsonb;
  v_bad jsonb;
  v_id uuid;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  if v.register_id is null then
    perform internal.refuse('register_required');
  end if;
  if v.body ? 'customerId' and not exists (select 1 from public.customers c
      where c.org_id = v.org_id and c.id = (v.body ->> 'customerId')::uuid and c.erased_at is null and c.merged_into is null) then
    perform internal.refuse('customer_not_found', jsonb_build_object('customerId', v.body ->> 'customerId'));
  end if;
  v_price := internal.price_cart(v.org_id, v.store_id, v.body);
  select jsonb_agg(jsonb_build_object('line', l.n, 'sku', p.sku, 'quantity', l.it ->> 'quantity', 'unit', p.unit, 'decimals', p.quantity_decimals) order by l.n)
    into v_bad
    from jsonb_array_elements(v.body -> 'lines') with ordinality l(it, n)
    join public.inventory i on i.org_id = v.org_id and i.id = (l.it ->> 'inventoryId')::uuid
    join public.products p on p.org_id = v.org_id and p.id = i.product_id
   where not internal.is_quantity((l.it ->> 'quantity')::numeric, p.quantity_decimals);
  if v_bad is not null then
    perform internal.refuse('invalid_quantity', jsonb_build_object('decimals', v_bad -> 0 -> 'decimals', 'lines', v_bad));
  end if;
  insert into public.parked_carts (org_id, store_id, register_id, staff_id, customer_id, lines, note, total_minor, discount, taken_off, created_at)
  select v.org_id, r.store_id, r.id, v.staff_id, (v.body ->> 'customerId')::uuid,
         (select jsonb_agg(l || jsonb_build_object('seen', v_price -> 'lines' -> (n::integer - 1) -> 'catalogPrice') order by n)
            from jsonb_array_elements(v.body -> 'lines') with ordinality x(l, n)),
         v.body ->> 'note', (v_price ->> 'total')::bigint, v.body -> 'discount', internal.taken_off(v.body), internal.clock()
    from public.registers r where r.org_id = v.org_id and r.id = v.register_id
  returning id into v_id;
  perform internal.audit(v, 'park', 'cart:' || v_id, jsonb_build_object('total', v_price -> 'total'));
  return internal.end_act(v, 201, jsonb_build_object('cart', jsonb_build_object('id', v_id)));
end $$;
