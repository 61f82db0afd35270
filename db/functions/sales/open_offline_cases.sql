-- The conflict desk's work: one case per short line, and one for everything else that differed.
create or replace function internal.open_offline_cases(p_org_id uuid, p_sale internal.sale_draft, p_flags jsonb) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into public.cases (org_id, kind, subject, facts)
  select p_org_id, 'shortage', 'sale_line:' || l.id, jsonb_strip_nulls(jsonb_build_object('saleId', p_sale.id, 'number', p_sale.facts -> 'number',
         'inventoryId', l.inventory_id, 'quantity', trim_scale(l.short)::text, 'lineId', l.id, 'beyondLease', p_sale.body -> 'beyondLease'))
    from public.sale_lines l where l.org_id = p_org_id and l.sale_id = p_sale.id and l.short > 0;
  if p_flags <> '[]' then
    insert into public.cases (org_id, kind, subject, facts)
    values (p_org_id, 'conflict', 'sale:' || p_sale.id, jsonb_build_object('saleId', p_sale.id, 'number', p_sale.facts -> 'number', 'flags', p_flags));
  end if;
end $$;
