-- A sale that stock alone does not cover: found goods count, the till's own leases are opened, and where the place allows it the
-- rest waits for a promised date. Answers what is left of each row, the short lines (null = it fits), and what was granted.
create or replace function internal.settle_short(p_org_id uuid, p_sale internal.sale_draft, p_lines internal.line_draft[],
  p_takes internal.take_draft[], p_before numeric[], out left_over numeric[], out short jsonb, out granted jsonb)
language plpgsql stable set search_path = '' as $$
declare
  v record;
  v_backordered jsonb := '{}';
  v_leases uuid[] := '{}';
  v_missing numeric;
begin
  left_over := p_before;
  for v in -- found goods are on the shelf before the sale takes them
    select t.row_ix, l.found_quantity from unnest(p_takes) t join unnest(p_lines) l on l.id = t.line_id
     where t.sale_ix = p_sale.ix and l.found_quantity is not null and l.inventory_id = t.inventory_id
  loop
    left_over[v.row_ix] := left_over[v.row_ix] + v.found_quantity;
  end loop;
  for v in -- and so is what an exchange brings back
    select distinct t.row_ix, (p_sale.facts -> 'returned' ->> t.inventory_id::text)::numeric as quantity
      from unnest(p_takes) t where t.sale_ix = p_sale.ix and p_sale.facts -> 'returned' ? t.inventory_id::text
  loop
    left_over[v.row_ix] := left_over[v.row_ix] + v.quantity;
  end loop;
  for v in
    select t.row_ix, t.inventory_id, sum(t.quantity) as wanted, array_agg(distinct t.position order by t.position) as lines,
           array_agg(t.line_id order by t.position desc) as line_ids, array_agg(t.quantity order by t.position desc) as quantities,
           bool_and(l.backorder_date is not null and o.short_policy = 'backorder' and l.parts = 1) as may_wait,
           (select sum(r.quantity) from public.reservations r where r.org_id = p_org_id and r.inventory_id = t.inventory_id
             and r.kind = 'lease' and r.device_id = p_sale.device_id and r.released_at is null) as leased,
           array(select r.id from public.reservations r where r.org_id = p_org_id and r.inventory_id = t.inventory_id
             and r.kind = 'lease' and r.device_id = p_sale.device_id and r.released_at is null) as leases
      from unnest(p_takes) t
      join unnest(p_lines) l on l.id = t.line_id
      join public.inventory i on i.org_id = p_org_id and i.id = t.inventory_id
      join public.locations o on o.org_id = p_org_id and o.id = i.location_id
     where t.sale_ix = p_sale.ix group by t.row_ix, t.inventory_id
  loop
    v_missing := v.wanted - left_over[v.row_ix];
    if v_missing > 0 and v.leased > 0 then
      left_over[v.row_ix] := left_over[v.row_ix] + v.leased;
      v_missing := v_missing - v.leased;
      v_leases := v_leases || v.leases;
    end if;
    if v_missing > 0 and v.may_wait then
      for i in 1 .. cardinality(v.line_ids) loop
        exit when v_missing <= 0;
        v_backordered := v_backordered || jsonb_build_object(v.line_ids[i], least(v_missing, v.quantities[i]));
        v_missing := v_missing - least(v_missing, v.quantities[i]);
      end loop;
      left_over[v.row_ix] := 0;
    elsif v_missing > 0 then
      short := coalesce(short, '[]') || internal.short_json(p_org_id, v.inventory_id, v.lines, v.wanted, left_over[v.row_ix]);
    else
      left_over[v.row_ix] := left_over[v.row_ix] - v.wanted;
    end if;
  end loop;
  granted := jsonb_build_object('backordered', v_backordered, 'leases', to_jsonb(v_leases));
end $$;
