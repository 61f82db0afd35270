-- What a cart comes to: the rules of the sale itself, without selling anything.
create or replace function internal.price_cart(p_org_id uuid, p_store_id uuid, p_body jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_sales internal.sale_draft[] := array[jsonb_populate_record(null::internal.sale_draft,
    jsonb_build_object('ix', 1, 'org_id', p_org_id, 'returned_minor', 0, 'body', p_body))];
  v_lines internal.line_draft[] := internal.draft_lines(p_org_id, v_sales);
  v_returns internal.return_draft[] := '{}';
  v_refusal jsonb;
begin
  if p_body -> 'returns' @? '$[*]' then
    v_returns := internal.draft_returns(p_org_id, (
      select jsonb_agg(r || jsonb_build_object('ix', 1, 'position', n, 'storeId', p_store_id)) from jsonb_array_elements(p_body -> 'returns') with ordinality x(r, n)));
    v_refusal := internal.return_refusal(v_returns, 1);
    if v_refusal is not null then
      perform internal.refuse(v_refusal ->> 'code', v_refusal -> 'facts');
    end if;
    v_sales[1].returned_minor := (select sum(r.total_minor) from unnest(v_returns) r);
  end if;
  if exists (select 1 from unnest(v_lines) l where l.product_id is null) then
    perform internal.refuse('inventory_not_found', jsonb_build_object('lines',
      (select jsonb_agg(jsonb_build_object('line', l.position, 'inventoryId', l.inventory_id)) from unnest(v_lines) l where l.product_id is null)));
  end if;
  v_sales := internal.total_sales(p_org_id, v_sales, v_lines);
  return jsonb_build_object('subtotal', coalesce(v_sales[1].subtotal_minor, 0), 'discount', coalesce(v_sales[1].discount_minor, 0),
    'tax', coalesce(v_sales[1].tax_minor, 0), 'returned', v_sales[1].returned_minor, 'total', coalesce(v_sales[1].total_minor, -v_sales[1].returned_minor),
    'lines', (select coalesce(jsonb_agg(jsonb_build_object('inventoryId', l.inventory_id, 'quantity', trim_scale(l.quantity)::text, 'unitPrice', l.unit_price_minor,
        'catalogPrice', l.catalog_price_minor, 'gross', l.gross_minor, 'discount', l.discount_minor, 'cartDiscount', l.cart_discount_minor, 'tax', l.tax_minor,
        'total', l.total_minor) order by l.position), '[]') from unnest(v_lines) l),
    'taxes', (select coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'percent', t.percent, 'included', t.is_included, 'net', t.net, 'tax', t.tax) order by t.name, t.percent::numeric, t.is_included), '[]')
      from (select x.name, trim_scale(x.percent)::text as percent, x.is_included, sum(x.net)::bigint as net, sum(x.tax)::bigint as tax from (
        select r.name, r.percent, l.is_tax_included as is_included, l.total_minor - l.tax_minor as net,
               internal.tax_of(l.gross_minor - l.discount_minor - l.cart_discount_minor, l.is_tax_included, r.percent, sum(r.percent) over (partition by l.id)) as tax
          from unnest(v_lines) l join public.products p on p.org_id = p_org_id and p.id = l.product_id
          join public.tax_rates r on r.org_id = p_org_id and r.tax_class_id = p.tax_class_id) x group by x.name, x.percent, x.is_included) t));
end $$;
