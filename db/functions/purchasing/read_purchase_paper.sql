-- What a supplier reads of an order: who orders and where it goes, each line at its cost, rounded once, and their sum.
create or replace function public.read_purchase_paper(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('receive', p_request);
  v_paper jsonb;
begin
  select jsonb_build_object('number', o.number, 'status', o.status, 'note', o.note, 'expectedOn', o.expected_on,
      'createdAt', internal.iso(o.created_at), 'orderedAt', internal.iso(o.ordered_at),
      'orderedBy', (select f.name from public.staff f where f.org_id = o.org_id and f.id = o.created_by),
      'shop', jsonb_build_object('name', g.name, 'store', s.name, 'place', l.name, 'address', s.address),
      'supplier', jsonb_build_object('name', u.name, 'address', u.address, 'email', u.email, 'phone', u.phone),
      'lines', x.lines, 'totalMinor', x.total_minor, 'isPriced', x.is_priced)
    into v_paper
    from public.purchase_orders o
    join public.orgs g on g.id = o.org_id
    join public.locations l on l.org_id = o.org_id and l.id = o.location_id
    join public.stores s on s.org_id = l.org_id and s.id = l.store_id
    join public.suppliers u on u.org_id = o.org_id and u.id = o.supplier_id
    cross join lateral (
      select coalesce(sum(y.total_minor), 0) as total_minor, coalesce(bool_and(y.total_minor is not null), true) as is_priced,
             coalesce(jsonb_agg(jsonb_build_object('id', y.id, 'sku', y.sku, 'name', y.name, 'unit', y.unit, 'quantity', trim_scale(y.quantity)::text,
               'unitCost', y.unit_cost_minor, 'totalMinor', y.total_minor) order by y.position), '[]') as lines
        from (select d.id, d.position, d.quantity, d.unit_cost_minor, p.sku, p.name, p.unit, round(d.quantity * d.unit_cost_minor)::bigint as total_minor
                from public.purchase_order_lines d join public.products p on p.org_id = d.org_id and p.id = d.product_id
               where d.org_id = o.org_id and d.purchase_order_id = o.id) y) x
   where o.org_id = v.org_id and o.id = (p_request -> 'path' ->> 'id')::uuid and internal.in_store(v, l.store_id);
  if v_paper is null then
    perform internal.refuse('not_found', jsonb_build_object('what', 'purchase order', 'id', p_request -> 'path' ->> 'id'));
  end if;
  return v_paper;
end $$;
