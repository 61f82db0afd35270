-- Past sales, the newest first, with what was given back; the first page also adds up the last days of the filter and names who sells here.
create or replace function public.read_sales(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.sales_reader(p_request);
  v_query jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := coalesce((v_query ->> 'limit')::integer, 50);
  v_sales jsonb;
begin
  select coalesce(jsonb_agg(x.it order by x.created_at desc, x.id desc), '[]') into v_sales from (
    select s.id, s.created_at, jsonb_build_object('id', s.id, 'number', s.number, 'at', internal.iso(s.created_at), 'total', s.total_minor, 'origin', s.origin,
        'register', r.name, 'staff', f.name, 'customer', c.name,
        'items', (select count(*) from public.sale_lines l where l.org_id = s.org_id and l.sale_id = s.id),
        'refunded', (select coalesce(sum(g.total_minor), 0) from public.refunds g where g.org_id = s.org_id and g.sale_id = s.id),
        'methods', (select coalesce(jsonb_agg(distinct p.method), '[]') from public.payments p where p.org_id = s.org_id and p.sale_id = s.id)) as it
      from internal.filter_sales(v, v_query, '-infinity', v_limit) s
      join public.registers r on r.org_id = s.org_id and r.id = s.register_id
      left join public.staff f on f.org_id = s.org_id and f.id = s.staff_id
      left join public.customers c on c.org_id = s.org_id and c.id = s.customer_id) x;
  return jsonb_build_object('sales', v_sales, 'nextCursor', case when jsonb_array_length(v_sales) = v_limit
      then (v_sales -> -1 ->> 'at') || '~' || (v_sales -> -1 ->> 'id') end)
    || case when v_query ->> 'cursor' is null then jsonb_build_object('days', internal.sales_days(v, v_query),
      'cashiers', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name) order by f.name, f.id), '[]') from public.staff f
        where f.org_id = v.org_id and f.role in ('cashier', 'supervisor', 'manager', 'owner') and (v.store_id is null or f.store_id is null or f.store_id = v.store_id))) else '{}' end;
end $$;
