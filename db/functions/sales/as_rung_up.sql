-- The till's total stands: where today's catalogue adds up to another, the lines carry the difference in proportion, to the cent.
create or replace function internal.as_rung_up(p_lines internal.line_draft[], p_total bigint) returns internal.line_draft[]
language plpgsql immutable set search_path = '' as $$
declare
  v_lines internal.line_draft[] := p_lines;
  v_sum bigint := (select sum(l.total_minor) from unnest(p_lines) l);
  v_left bigint := p_total - v_sum;
  v_share bigint;
begin
  for n in 1 .. cardinality(v_lines) loop
    exit when v_left = 0;
    v_share := case when n = cardinality(v_lines) then v_left
      when v_sum = 0 then 0 else trunc((p_total - v_sum)::numeric * v_lines[n].total_minor / v_sum)::bigint end;
    v_share := greatest(v_share, v_lines[n].discount_minor + v_lines[n].cart_discount_minor - v_lines[n].gross_minor);
    v_lines[n].gross_minor := v_lines[n].gross_minor + v_share;
    v_lines[n].total_minor := v_lines[n].total_minor + v_share;
    v_left := v_left - v_share;
  end loop;
  if v_left <> 0 then
    perform internal.refuse('payment_mismatch', jsonb_build_object('total', p_total, 'lines', v_sum));
  end if;
  return v_lines;
end $$;
