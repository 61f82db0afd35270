-- One line of a box: what the order wants of a product and what is in.
create or replace function internal.progress_json(p_progress public.packing_progress) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', p_progress.id, 'orderId', p_progress.order_id, 'productId', p_progress.product_id, 'sku', p.sku, 'name', p.name, 'unit', p.unit,
    'quantityNeeded', trim_scale(p_progress.quantity_needed)::text, 'quantityPacked', trim_scale(p_progress.quantity_packed)::text,
    'lastBy', (select s.name from public.staff s where s.org_id = p_progress.org_id and s.id = p_progress.last_by), 'lastAt', internal.iso(p_progress.last_at))
  from public.products p where p.org_id = p_progress.org_id and p.id = p_progress.product_id
$$;
