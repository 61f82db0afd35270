-- What needs a person, most urgent first: what is out or low and sells, with days of cover; open shortages; frozen rows.
create or replace function internal.stock_needs(p_org_id uuid, p_store_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  with short as (
    select p.id, p.sku, p.name, p.unit, p.reorder_point, p.supplier_id, sum(i.quantity) as on_hand, sum(i.reserved) as reserved,
           sum(i.quantity - i.reserved) as available
      from public.products p
      join public.inventory i on i.org_id = p.org_id and i.product_id = p.id and i.is_active and (p_store_id is null or i.store_id = p_store_id)
     where p.org_id = p_org_id and p.is_active and not p.is_bundle
     group by p.org_id, p.id
    having sum(i.quantity - i.reserved) <= 0 or sum(i.quantity - i.reserved) <= p.reorder_point
     order by sum(i.quantity - i.reserved) / nullif(p.reorder_point, 0) nulls last, p.name limit 30
  ), sold as (
    select s.id, coalesce(-sum(t.quantity_change) filter (where t.type in ('sold', 'shipped')), 0) as quantity
      from short s
      join public.inventory i on i.org_id = p_org_id and i.product_id = s.id and (p_store_id is null or i.store_id = p_store_id)
      join internal.whole_ledger t on t.org_id = i.org_id and t.inventory_id = i.id
       and t.seq > internal.seq_at(i.org_id, i.id, internal.clock() - interval '28 days')
     group by s.id
  )
  select coalesce(jsonb_agg(n.line order by n.rank, n.urgency nulls last), '[]') from (
    select case when s.available <= 0 then 2 else 3 end as rank, s.available / nullif(d.quantity, 0) as urgency,
           jsonb_build_object('kind', case when s.available <= 0 then 'out' else 'low' end, 'productId', s.id, 'sku', s.sku, 'name', s.name, 'unit', s.unit,
             'onHand', trim_scale(s.on_hand)::text, 'reserved', trim_scale(s.reserved)::text, 'available', trim_scale(s.available)::text,
             'reorderPoint', trim_scale(s.reorder_point)::text,
             'daysOfCover', case when d.quantity > 0 then round(greatest(s.available, 0) / (d.quantity / 28), 1)::text end,
             'supplierName', (select u.name from public.suppliers u where u.org_id = p_org_id and u.id = s.supplier_id)) as line
      from short s left join sold d on d.id = s.id
    union all
    select 1, null, jsonb_build_object('kind', 'frozen', 'productId', p.id, 'sku', p.sku, 'name', p.name, 'unit', p.unit, 'inventoryId', i.id,
             'onHand', trim_scale(i.quantity)::text, 'why', i.frozen_why)
      from public.inventory i join public.products p on p.org_id = i.org_id and p.id = i.product_id
     where i.org_id = p_org_id and i.frozen_at is not null and i.sealed_at is null and (p_store_id is null or i.store_id = p_store_id)
    union all
    (select 1, null, jsonb_build_object('kind', 'shortage', 'caseId', c.id, 'productId', p.id, 'sku', p.sku, 'name', p.name, 'unit', p.unit,
             'quantity', c.facts ->> 'quantity', 'openedAt', internal.iso(c.opened_at))
      from public.cases c
      left join public.inventory i on i.org_id = c.org_id and i.id = (c.facts ->> 'inventoryId')::uuid
      left join public.products p on p.org_id = i.org_id and p.id = i.product_id
     where c.org_id = p_org_id and c.kind = 'shortage' and c.settled_at is null order by c.opened_at limit 20)) n
$$;
