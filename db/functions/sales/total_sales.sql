-- Adds each sale's lines up. What comes back in an exchange is subtracted.
create or replace function internal.total_sales(p_org_id uuid, p_sales internal.sale_draft[], p_lines internal.line_draft[])
returns internal.sale_draft[] language plpgsql stable set search_path = '' as $$
declare
  v_sales internal.sale_draft[] := p_sales;
  v record;
begin
  for v in
    select l.sale_ix, sum(l.gross_minor - l.discount_minor) as subtotal, sum(l.cart_discount_minor) as discount,
           sum(l.tax_minor) as tax, sum(l.total_minor) as total
      from unnest(p_lines) l group by l.sale_ix
  loop
    v_sales[v.sale_ix].subtotal_minor := v.subtotal;
    v_sales[v.sale_ix].discount_minor := v.discount;
    v_sales[v.sale_ix].tax_minor := v.tax;
    v_sales[v.sale_ix].total_minor := v.total - v_sales[v.sale_ix].returned_minor;
  end loop;
  return v_sales;
end $$;
