-- Walks the sales in order over what is left of each row, in memory: a sale that does not fit is refused with every short line
-- and takes nothing from those behind it. A line's found goods count first; where the place allows it, the rest is backordered.
create or replace function internal.judge_stock(
  p_org_id uuid, p_sales internal.sale_draft[], p_lines internal.line_draft[], p_takes internal.take_draft[], p_rows uuid[])
returns internal.sale_draft[] language plpgsql volatile set search_path = '' as $$
declare
  v_sales internal.sale_draft[] := p_sales;
  v_left numeric[];
  v_before numeric[];
  v_at integer := 1;
  v_take internal.take_draft;
  v_is_short boolean;
  v_short jsonb;
  v_granted jsonb;
begin
  if p_rows = '{}' then
    return v_sales;
  end if;
  if exists (select 1 from public.reservations r where r.org_id = p_org_id and r.inventory_id = any (p_rows)
      and r.released_at is null and r.expires_at <= clock_timestamp()) then
    perform internal.expire_rows(p_org_id, p_rows);
  end if;
  v_left := array(select i.quantity - i.reserved from public.inventory i where i.org_id = p_org_id and i.id = any (p_rows) order by i.id);
  for v_ix in 1 .. cardinality(v_sales) loop
    v_before := v_left;
    v_is_short := false;
    while v_at <= cardinality(p_takes) and p_takes[v_at].sale_ix <= v_ix loop
      v_take := p_takes[v_at];
      if v_take.sale_ix = v_ix and v_sales[v_ix].code is null then
        v_left[v_take.row_ix] := v_left[v_take.row_ix] - v_take.quantity;
        v_is_short := v_is_short or v_left[v_take.row_ix] < 0;
      end if;
      v_at := v_at + 1;
    end loop;
    if v_is_short or (v_sales[v_ix].code is null and jsonb_path_exists(v_sales[v_ix].body, '$.lines[*].found')) then
      select f.left_over, f.short, f.granted into v_left, v_short, v_granted
        from internal.settle_short(p_org_id, v_sales[v_ix], p_lines, p_takes, v_before) f;
      v_sales[v_ix].facts := v_granted;
      if v_short is not null then
        v_left := v_before;
        v_sales[v_ix].status := 409;
        v_sales[v_ix].code := 'insufficient_stock';
        v_sales[v_ix].facts := jsonb_build_object('short', v_short);
      end if;
    end if;
  end loop;
  return v_sales;
end $$;
