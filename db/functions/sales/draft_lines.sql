-- The lines of a batch with the catalogue's prices: discounts, the cart discount spread by largest remainder, and taxes.
-- What is not in the catalogue keeps a null product; whoever judges the sale refuses it.
create or replace function internal.draft_lines(p_org_id uuid, p_sales internal.sale_draft[]) returns internal.line_draft[]
language plpgsql volatile set search_path = '' as $$
declare
  v_lines internal.line_draft[];
begin
  with asked as (
    select s.ix, l.n, l.line, s.body -> 'discount' as cart, (l.line ->> 'inventoryId')::uuid as inventory_id,
           (l.line ->> 'quantity')::numeric as quantity
      from unnest(p_sales) s cross join lateral jsonb_array_elements(s.body -> 'lines') with ordinality l(line, n)
     where s.code is null
  ), priced as (
    select a.*, p.id as product_id, p.sku, p.is_bundle, p.tax_class_id, p.price_minor,
           coalesce((a.line ->> 'unitPrice')::bigint, p.price_minor) as unit_price,
           round(coalesce((a.line ->> 'unitPrice')::bigint, p.price_minor)
             * case when a.quantity between 0 and 9999999999 then a.quantity else 0 end)::bigint as gross
      from asked a
      left join lateral ( -- line by line through the key: a plan that was made over a small shop would read all its rows
        select q.* from public.inventory i join public.products q on q.org_id = p_org_id and q.id = i.product_id
         where i.org_id = p_org_id and i.id = a.inventory_id offset 0) p on true
  ), discounted as (
    select p.*, internal.discount_of(p.line -> 'discount', p.gross) as discount,
           p.gross - internal.discount_of(p.line -> 'discount', p.gross) as net
      from priced p
  ), carted as (
    select d.*, sum(d.net) over sale as net_sum,
           case when d.cart is null then 0 else internal.discount_of(d.cart, (sum(d.net) over sale)::bigint) end as cart_sum
      from discounted d window sale as (partition by d.ix)
  ), shared as ( -- in whole numbers: two thirds of different amounts would be cut at different digits, and a tie would not be one
    select c.*, case when c.net_sum > 0 then div(c.cart_sum * c.net, c.net_sum) else 0 end as share,
           case when c.net_sum > 0 then mod(c.cart_sum * c.net, c.net_sum) else 0 end as remainder
      from carted c
  ), spread as (
    select s.*, (s.share + case when row_number() over (partition by s.ix order by s.remainder desc, s.n)
             <= s.cart_sum - sum(s.share) over (partition by s.ix) then 1 else 0 end)::bigint as cart_discount
      from shared s
  ), taxed as (
    select s.*, coalesce(c.is_included, true) as is_included, coalesce(t.tax, 0) as tax
      from spread s
      left join public.tax_classes c on c.org_id = p_org_id and c.id = s.tax_class_id
      left join lateral (
        select sum(internal.tax_of(s.net - s.cart_discount, c.is_included, r.percent, q.percent_sum))::bigint as tax
          from public.tax_rates r,
               lateral (select sum(y.percent) as percent_sum from public.tax_rates y where y.org_id = p_org_id and y.tax_class_id = c.id) q
         where r.org_id = p_org_id and r.tax_class_id = c.id) t on true
  )
  select array_agg(row(t.ix, t.n, internal.uuid_v7(), t.inventory_id, t.product_id, t.sku, t.quantity, t.unit_price, t.price_minor,
      t.gross, t.discount, t.line -> 'discount' ->> 'reason', t.cart_discount, t.tax, t.is_included,
      t.net - t.cart_discount + case when t.is_included then 0 else t.tax end,
      case when t.is_bundle then (select sum(b.quantity) from public.bundle_parts b where b.org_id = p_org_id and b.bundle_id = t.product_id) else 1 end,
      (t.line -> 'found' ->> 'quantity')::numeric, t.line -> 'found' ->> 'reason', (t.line ->> 'backorderDate')::date,
      t.line ->> 'note')::internal.line_draft order by t.ix, t.n)
    into v_lines from taxed t;
  return coalesce(v_lines, '{}');
end $$;
