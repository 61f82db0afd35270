-- Puts a product out of use or back into it. Its stock rows are locked first, in id order, so that a sale under way is wholly before
-- or wholly after; then it refuses every movement and vanishes from the till, and its history stays.
create or replace function internal.set_product_activity(p_act internal.act, p_is_active boolean) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_now timestamptz := clock_timestamp();
  v_product public.products;
begin
  perform 1 from public.inventory i where i.org_id = p_act.org_id and i.product_id = (p_act.path ->> 'id')::uuid order by i.id for update;
  update public.products p set is_active = p_is_active, updated_at = v_now
   where p.org_id = p_act.org_id and p.id = (p_act.path ->> 'id')::uuid returning * into v_product;
  if not found then
    perform internal.refuse('product_not_found', jsonb_build_object('productId', p_act.path ->> 'id'));
  end if;
  insert into internal.stock_news (org_id, inventory_id)
  select i.org_id, i.id from public.inventory i where i.org_id = p_act.org_id and i.product_id = v_product.id;
  perform internal.audit(p_act, p_act.template, 'product:' || v_product.id);
  return internal.end_act(p_act, 200, jsonb_build_object('product', jsonb_build_object('id', v_product.id, 'isActive', v_product.is_active)));
end $$;
