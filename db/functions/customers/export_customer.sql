-- Everything kept about a person, for the person: who they are, what they bought, earned and were given.
create or replace function public.export_customer(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('erase_customer', p_request);
  v_ids uuid[];
begin
  v_ids := internal.customer_ids(v.org_id, (p_request -> 'path' ->> 'id')::uuid);
  if v_ids is null then
    perform internal.refuse('customer_not_found', jsonb_build_object('customerId', p_request -> 'path' ->> 'id'));
  end if;
  return jsonb_build_object('exportedAt', internal.iso(clock_timestamp()),
    'customers', (select jsonb_agg(to_jsonb(c) - 'org_id' order by c.id) from public.customers c where c.org_id = v.org_id and c.id = any (v_ids)),
    'addresses', (select coalesce(jsonb_agg(to_jsonb(a) - 'org_id' order by a.id), '[]') from public.customer_addresses a
      where a.org_id = v.org_id and a.customer_id = any (v_ids)),
    'entries', (select coalesce(jsonb_agg(to_jsonb(e) - 'org_id' order by e.id), '[]') from public.customer_entries e
      where e.org_id = v.org_id and e.customer_id = any (v_ids)),
    'sales', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'soldAt', internal.iso(s.sold_at), 'total', s.total_minor,
        'note', s.note, 'lines', (select jsonb_agg(jsonb_build_object('name', p.name, 'quantity', trim_scale(l.quantity)::text, 'total', l.total_minor, 'note', l.note)
          order by l.position) from public.sale_lines l join public.products p on p.org_id = l.org_id and p.id = l.product_id
          where l.org_id = s.org_id and l.sale_id = s.id),
        'refunds', (select coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'total', r.total_minor, 'reason', r.reason)), '[]')
          from public.refunds r where r.org_id = s.org_id and r.sale_id = s.id)) order by s.created_at), '[]')
      from public.sales s where s.org_id = v.org_id and s.customer_id = any (v_ids)));
end $$;
