-- Makes the rows at this place that goods of another store's sale come back to. `p_lines` = [{lineId, restock}].
create or replace function internal.open_home_rows(p_act internal.act, p_location_id uuid, p_lines jsonb) returns void
language sql volatile set search_path = '' as $$
  select internal.open_row(p_act, r.product_id, p_location_id, r.lot_id, 'inventory')
    from (
      select distinct i.product_id, i.lot_id
        from jsonb_to_recordset(p_lines) as a("lineId" uuid, restock boolean)
        join public.sale_lines s on s.org_id = p_act.org_id and s.id = a."lineId"
        join public.inventory i on i.org_id = s.org_id and (i.id = s.inventory_id or i.id in (
          select t.inventory_id from internal.whole_ledger t where t.org_id = s.org_id and t.reference = 'sale_line:' || s.id and t.type = 'sold'))
        join public.locations l on l.org_id = i.org_id and l.id = p_location_id and l.store_id <> i.store_id
       where coalesce(a.restock, true)) r
   order by r.product_id, r.lot_id
$$;
