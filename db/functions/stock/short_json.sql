-- One short row as a refusal names it: what was wanted, what is there, and how much of it tills hold on lease.
create or replace function internal.short_json(p_org_id uuid, p_inventory_id uuid, p_lines integer[], p_requested numeric, p_available numeric)
returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('inventoryId', i.id, 'sku', p.sku, 'lines', to_jsonb(p_lines),
    'requested', trim_scale(p_requested)::text, 'available', trim_scale(greatest(p_available, 0))::text,
    'leased', trim_scale(coalesce((select sum(r.quantity) from public.reservations r
      where r.org_id = i.org_id and r.inventory_id = i.id and r.kind = 'lease' and r.released_at is null), 0))::text)
  from public.inventory i join public.products p on p.org_id = i.org_id and p.id = i.product_id
  where i.org_id = p_org_id and i.id = p_inventory_id
$$;
