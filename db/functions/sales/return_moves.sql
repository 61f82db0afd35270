-- What goes back on which shelf. A plain line: what stock gave, after what was never handed over (backordered, short) has been
-- given back first. A bundle: the parts its movements took, in proportion.
create or replace function internal.return_moves(p_org_id uuid, p_returns internal.return_draft[])
returns table (return_id uuid, sale_ix integer, inventory_id uuid, quantity numeric) language sql stable set search_path = '' as $$
  with lines as (
    select r.*, l.parts, l.covered, l.quantity as sold, l.quantity * l.parts - l.covered - coalesce(
             (select -sum(t.quantity_change) from internal.whole_ledger t
               where t.org_id = p_org_id and t.reference = 'shortage:' || l.id and t.type = 'sold'), 0) as missing,
           coalesce((select sum(x.quantity) from public.refund_lines x where x.org_id = p_org_id and x.sale_line_id = l.id), 0)
             + coalesce(sum(r.quantity) over (partition by r.sale_ix, l.id order by r.position rows between unbounded preceding and 1 preceding), 0) as before,
           exists (select 1 from public.bundle_parts b where b.org_id = p_org_id and b.bundle_id = l.product_id) or l.parts <> 1 as is_bundle
      from unnest(p_returns) r join public.sale_lines l on l.org_id = p_org_id and l.id = r.sale_line_id
     where r.code is null
  )
  select l.id, l.sale_ix, l.inventory_id, greatest(l.before + l.quantity - greatest(l.missing, 0), 0) - greatest(l.before - greatest(l.missing, 0), 0)
    from lines l where l.is_restocked and not l.is_bundle and l.before + l.quantity > greatest(l.missing, 0)
  union all
  select l.id, l.sale_ix, coalesce(internal.home_row(p_org_id, t.inventory_id, h.location_id), t.inventory_id), round(-sum(t.quantity_change) * l.quantity / l.sold, 4)
    from lines l join public.inventory h on h.org_id = p_org_id and h.id = l.inventory_id
    join internal.whole_ledger t on t.org_id = p_org_id and t.reference = 'sale_line:' || l.sale_line_id and t.type = 'sold'
   where l.is_restocked and l.is_bundle
   group by l.id, l.sale_ix, t.inventory_id, h.location_id, l.quantity, l.sold
$$;
