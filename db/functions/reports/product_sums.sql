-- The sums by product of a period: its whole months by month, the days around them by day, and what is not handed over yet. The column
-- `day` is a day of the period that the sum belongs to.
create or replace function internal.product_sums(p_org_id uuid, p_from date, p_to date, p_sales uuid[], p_refunds uuid[]) returns setof internal.sums_product
language plpgsql stable set search_path = '' as $$
declare
  v_first date := case when p_from = date_trunc('month', p_from)::date then p_from else (date_trunc('month', p_from) + interval '1 month')::date end;
  v_after date := date_trunc('month', p_to + 1)::date; -- the first day of the month that is not whole any more
begin
  if v_first >= v_after then
    return query select s.* from internal.sums_product s where s.org_id = p_org_id and s.day between p_from and p_to;
  else
    return query
    select m.org_id, m.store_id, m.month, m.product_id, m.quantity, m.total_minor, m.tax_minor, m.discount_minor, m.cost_minor, m.refunded_quantity,
           m.refunded_minor, m.refunded_tax_minor, m.refunded_cost_minor
      from internal.sums_product_month m where m.org_id = p_org_id and m.month >= v_first and m.month < v_after
    union all
    select s.* from internal.sums_product s
     where s.org_id = p_org_id and ((s.day >= p_from and s.day < v_first) or (s.day >= v_after and s.day <= p_to));
  end if;
  return query select f.* from internal.product_facts(p_org_id, p_sales, p_refunds) f where f.day between p_from and p_to;
end $$;
