-- Takes a parked cart up again, on any till of its store. Of two tills that ask at once one gets it. The key keeps only which cart
-- it was; the answer is rebuilt, so that no note or name lies in a stored answer.
create or replace function public.recall_cart(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('sell', 'POST /api/pos/carts/:id/recall', p_request);
  v_cart public.parked_carts;
  v_id uuid := (v.path ->> 'id')::uuid;
  v_now timestamptz;
begin
  if v.replay is null then
    perform 1 from public.parked_carts c where c.org_id = v.org_id and c.id = v_id for update;
  end if;
  select * into v_cart from public.parked_carts c where c.org_id = v.org_id and c.id = v_id and (v.store_id is null or c.store_id = v.store_id);
  if not found then
    perform internal.refuse('cart_not_found', jsonb_build_object('cartId', v_id));
  end if;
  if v.replay is not null then
    return v.replay || jsonb_build_object('body', jsonb_build_object('cart', internal.cart_json(v_cart)));
  end if;
  if v_cart.recalled_at is not null then
    perform internal.refuse('already_recalled', (select jsonb_build_object('cartId', v_id, 'at', internal.iso(v_cart.recalled_at), 'register',
      (select r.name from public.registers r where r.org_id = v.org_id and r.id = v_cart.recalled_on), 'staff',
      (select s.name from public.staff s where s.org_id = v.org_id and s.id = v_cart.recalled_by))));
  end if;
  v_now := internal.clock();
  update public.parked_carts c set recalled_at = v_now, recalled_by = v.staff_id, recalled_on = v.register_id
   where c.org_id = v.org_id and c.id = v_id returning * into v_cart;
  perform internal.audit(v, 'recall', 'cart:' || v_id);
  return internal.end_act(v, 200, jsonb_build_object('cart', jsonb_build_object('id', v_id)))
    || jsonb_build_object('body', jsonb_build_object('cart', internal.cart_json(v_cart)));
end $$;
