-- What a sale sold: {stock row: quantity}.
create or replace function internal.goods_of(p_sale public.sales) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_object_agg(g.inventory_id, g.quantity) from (
    select l.inventory_id, trim_scale(sum(l.quantity)) as quantity from public.sale_lines l
     where l.org_id = p_sale.org_id and l.sale_id = p_sale.id group by l.inventory_id) g
$$;
