-- The lines of a request with their products found, or the refusal that names every line that has none: unknown first,
-- then deactivated, then a quantity that cannot be.
create or replace function internal.named_lines(p_org_id uuid, p_lines jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_lines jsonb;
  v_bad jsonb;
begin
  select jsonb_agg(jsonb_build_object('line', l.n, 'sku', coalesce(p.sku, l.it ->> 'sku'), 'productId', p.id, 'quantity', l.it ->> 'quantity', 'isActive', p.is_active,
           'price', p.price_minor, 'parts', coalesce((select sum(b.quantity) from public.bundle_parts b where b.org_id = p_org_id and b.bundle_id = p.id), 1),
           'isPossible', internal.is_quantity((l.it ->> 'quantity')::numeric, p.quantity_decimals)) order by l.n)
    into v_lines
    from jsonb_array_elements(p_lines) with ordinality l(it, n)
    left join public.products p on p.org_id = p_org_id
     and (p.id = (l.it ->> 'productId')::uuid or (l.it ->> 'productId' is null and p.sku = l.it ->> 'sku'));
  v_bad := jsonb_path_query_array(v_lines, '$[*] ? (@.productId == null)');
  if v_bad <> '[]' then
    perform internal.refuse('product_not_found', jsonb_build_object('lines', v_bad));
  end if;
  v_bad := jsonb_path_query_array(v_lines, '$[*] ? (@.isActive == false)');
  if v_bad <> '[]' then
    perform internal.refuse('stock_deactivated', jsonb_build_object('what', 'product', 'lines', v_bad));
  end if;
  v_bad := jsonb_path_query_array(v_lines, '$[*] ? (@.isPossible != true)');
  if v_bad <> '[]' then
    perform internal.refuse('invalid_quantity', jsonb_build_object('quantity', v_bad -> 0 ->> 'quantity', 'lines', v_bad));
  end if;
  return v_lines;
end $$;
