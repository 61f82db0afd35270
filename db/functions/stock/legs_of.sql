-- The movements that stand or fall together: both legs of a transfer, else the one.
create or replace function internal.legs_of(p_first public.inventory_transactions) returns public.inventory_transactions[]
language sql stable set search_path = '' as $$
  select array_agg(row(t.*)::public.inventory_transactions order by t.inventory_id, t.seq) from internal.whole_ledger t
   where t.org_id = p_first.org_id
     and (t.id = p_first.id
       or (p_first.type in ('transferred_out', 'transferred_in') and t.reference = p_first.reference))
$$;
