-- What the lines take from which rows: a plain line from its own, a bundle from the rows of its parts at the same place.
create or replace function internal.draft_takes(p_org_id uuid, p_lines internal.line_draft[]) returns internal.take_draft[]
language plpgsql stable set search_path = '' as $$
begin
  return (select coalesce(array_agg(row(t.sale_ix, t.position, t.line_id, t.inventory_id, t.row_ix, t.quantity)::internal.take_draft
           order by t.sale_ix, t.position, t.inventory_id), '{}')
    from (
      select x.*, dense_rank() over (order by x.inventory_id)::integer as row_ix
        from (
          select l.sale_ix, l.position, l.id as line_id, l.inventory_id, l.quantity
            from unnest(p_lines) l where l.product_id is not null and l.parts = 1
             and not exists (select 1 from public.bundle_parts b where b.org_id = p_org_id and b.bundle_id = l.product_id)
          union all
          select l.sale_ix, l.position, l.id, part.id, l.quantity * b.quantity
            from unnest(p_lines) l
            join public.inventory i on i.org_id = p_org_id and i.id = l.inventory_id
            join public.bundle_parts b on b.org_id = p_org_id and b.bundle_id = l.product_id
            join public.inventory part on part.org_id = p_org_id and part.product_id = b.part_id
             and part.location_id = i.location_id and part.lot_id is null
        ) x
    ) t);
end $$;
