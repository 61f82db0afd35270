-- What a refund at the conflict desk still gives back of a line that stock did not cover. As everywhere, what was never handed over is given
-- back first: what a till has paid back of this line meanwhile counts against it. A pack that is short of one piece comes back whole.
create or replace function internal.short_refund(p_org_id uuid, p_line_id uuid, out quantity numeric, out amount_minor bigint)
language sql stable set search_path = '' as $$
  select q.left_over, (round(l.total_minor * (b.given + q.left_over) / l.quantity) - round(l.total_minor * b.given / l.quantity))::bigint
    from public.sale_lines l
    join public.products p on p.org_id = l.org_id and p.id = l.product_id
    cross join lateral (select coalesce(sum(r.quantity), 0) as given from public.refund_lines r where r.org_id = l.org_id and r.sale_line_id = l.id) b
    cross join lateral (select greatest(least(ceil(l.short / l.parts * 10 ^ p.quantity_decimals) / 10 ^ p.quantity_decimals, l.quantity) - b.given, 0) as left_over) q
   where l.org_id = p_org_id and l.id = p_line_id
$$;
