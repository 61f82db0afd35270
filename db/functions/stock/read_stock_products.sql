-- The stock table: products with what lies where, by name or SKU, or what is low or out with the most urgent first. Pages go by the
-- last product seen, so that the thousandth page costs what the first does.
create or replace function public.read_stock_products(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_stock', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := internal.page_limit(q);
  v_seen public.products;
  v_found uuid[];
  v_list jsonb;
  v_total bigint;
begin
  if q ? 'cursor' then
    select * into v_seen from public.products p where p.org_id = v.org_id and p.id = internal.cursor_id(q ->> 'cursor');
    if not found then
      perform internal.refuse('malformed', jsonb_build_object('reason', 'cursor is not known here'));
    end if;
  end if;
  if q ->> 'status' in ('low', 'out') then
    v_found := internal.find_short_products(v, q);
    v_total := cardinality(v_found);
    v_found := v_found[coalesce(array_position(v_found, v_seen.id), 0) + 1 : coalesce(array_position(v_found, v_seen.id), 0) + v_limit + 1];
  else
    v_found := internal.find_products(v, q, v_seen, v_limit + 1);
    if v_seen.id is null then
      v_total := internal.count_products(v, q);
    end if;
  end if;
  select jsonb_agg(internal.product_line(v, p, q) order by f.n) into v_list
    from unnest(v_found) with ordinality f(id, n)
    join public.products p on p.org_id = v.org_id and p.id = f.id;
  return internal.page('products', coalesce(v_list, '[]'), v_limit, jsonb_build_object('total', v_total, 'at', internal.iso(internal.clock())));
end $$;
