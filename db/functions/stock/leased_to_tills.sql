-- What tills hold in advance, of one store or of all: how much, at how many tills, and of each product which till holds what. Read anew at
-- each look and not kept with the sums: leases change by the minute, are few, and have an index of their own.
create or replace function internal.leased_to_tills(p_org_id uuid, p_store_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  with held as (
    select i.product_id, d.register_id, sum(r.quantity) as quantity
      from public.reservations r
      join public.inventory i on i.org_id = r.org_id and i.id = r.inventory_id
      join internal.devices d on d.org_id = r.org_id and d.id = r.device_id
     where r.org_id = p_org_id and r.kind = 'lease' and r.released_at is null and (p_store_id is null or i.store_id = p_store_id)
     group by i.product_id, d.register_id
  ), goods as (
    select p.id, p.sku, p.name, p.unit, sum(h.quantity) as quantity,
           jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'quantity', trim_scale(h.quantity)::text) order by h.quantity desc, g.name) as tills
      from held h
      join public.products p on p.org_id = p_org_id and p.id = h.product_id
      join public.registers g on g.org_id = p_org_id and g.id = h.register_id
     group by p.id, p.sku, p.name, p.unit
  )
  select jsonb_build_object(
    'quantity', (select trim_scale(coalesce(sum(h.quantity), 0))::text from held h),
    'tills', (select count(distinct h.register_id) from held h),
    'count', (select count(*) from goods),
    'products', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'sku', x.sku, 'name', x.name, 'unit', x.unit,
        'quantity', trim_scale(x.quantity)::text, 'tills', x.tills) order by x.quantity desc, x.name), '[]')
      from (select * from goods order by quantity desc, name limit 300) x))
$$;
