-- The reorder list, up to date, by supplier; from one that is out of use nobody orders, so its goods wait for another.
create or replace function public.read_reorder_list(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('receive', p_request);
begin
  perform internal.refresh_reorder(v.org_id);
  return jsonb_build_object('nextCursor', null, 'items', coalesce((
    select jsonb_agg(jsonb_build_object('id', r.id, 'productId', p.id, 'sku', p.sku, 'name', p.name, 'unit', p.unit, 'supplierId', s.id,
        'supplierName', s.name, 'leadDays', s.lead_days, 'available', trim_scale(r.available)::text, 'onOrder', trim_scale(r.on_order)::text,
        'reorderPoint', trim_scale(r.reorder_point)::text, 'suggestedQuantity', trim_scale(r.suggested_quantity)::text, 'costMinor', p.cost_minor,
        'units', (select coalesce(jsonb_agg(jsonb_build_object('name', u.name, 'factor', trim_scale(u.factor)::text) order by u.factor), '[]')
          from public.product_units u where u.org_id = r.org_id and u.product_id = p.id))
        order by s.name nulls last, p.name)
      from public.reorder_items r
      join public.products p on p.org_id = r.org_id and p.id = r.product_id
      left join public.suppliers s on s.org_id = r.org_id and s.id = r.supplier_id and s.is_active
     where r.org_id = v.org_id and r.status = 'open'), '[]'));
end $$;
