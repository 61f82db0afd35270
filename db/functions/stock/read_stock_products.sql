-- The stock table: products with what lies where, by name or SKU, or what is low or out with the most urgent first. Pages go by the
-- last product seen, so that the thousandth page costs what the first does. `listedAt` says how old the choice of lines is where it was
-- added up before; the lines themselves are always of now. `total` goes to ten thousand (one or two letters: to a thousand), `isMore` says
-- that there are more.
create or replace function public.read_stock_products(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('watch_stock', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := internal.page_limit(q);
  v_is_short boolean := coalesce(q ->> 'status' in ('low', 'out'), false);
  v_seen public.products;
  v_from integer := 0;
  v_listed_at timestamptz;
  v_found uuid[];
  v_list jsonb;
  v_total bigint;
  v_most integer := 10000;
  v_page jsonb;
begin
  if q ? 'cursor' then
    select * into v_seen from public.products p where p.org_id = v.org_id and p.id = internal.cursor_id(split_part(q ->> 'cursor', '.', 1));
    if not found then
      perform internal.refuse('malformed', jsonb_build_object('reason', 'cursor is not known here'));
    end if;
  end if;
  if v_is_short then
    select s.ids, s.at into v_found, v_listed_at from internal.short_list(v, q) s;
    v_total := cardinality(v_found);
    if v_seen.id is not null then -- one that is low no more has left its place to the next
      v_from := coalesce(array_position(v_found, v_seen.id), substring(q ->> 'cursor' from '\.(\d{1,7})$')::integer - 1, 0);
    end if;
    v_found := v_found[v_from + 1 : v_from + v_limit + 1];
  else
    v_found := internal.find_products(v, q, v_seen, v_limit + 1);
    if v_seen.id is null then
      select c.total, c.most into v_total, v_most from internal.count_products(v, q) c;
    end if;
  end if;
  select jsonb_agg(internal.product_line(v, p, q) order by f.n) into v_list
    from unnest(v_found) with ordinality f(id, n)
    join public.products p on p.org_id = v.org_id and p.id = f.id;
  v_page := internal.page('products', coalesce(v_list, '[]'), v_limit, jsonb_build_object('total', least(v_total, v_most), 'isMore', v_total > v_most,
    'listedAt', internal.iso(v_listed_at), 'at', internal.iso(internal.clock())));
  if v_is_short and v_page ->> 'nextCursor' is not null then
    v_page := v_page || jsonb_build_object('nextCursor', (v_page ->> 'nextCursor') || '.' || (v_from + v_limit));
  end if;
  return v_page;
end $$;
