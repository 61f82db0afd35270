-- Freezes the rows whose chain or level is broken, each with a case that names its first bad movement and what would put it right.
create or replace function internal.freeze_drifted(p_org_id uuid, p_broken jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v record;
begin
  for v in
    select (b ->> 'inventory_id')::uuid as id, min(b ->> 'rule') as rule,
           (jsonb_agg(b order by (b -> 'facts' ->> 'seq')::bigint nulls last) -> 0) as first,
           bool_and(b ->> 'rule' = 'the level is the ledger''s last balance') as is_level_only
      from jsonb_array_elements(p_broken) b
     where (b ->> 'invariant')::integer = 2 and b ->> 'inventory_id' is not null group by 1 order by 1
  loop
    perform 1 from public.inventory i where i.org_id = p_org_id and i.id = v.id and i.frozen_at is null for update;
    continue when not found;
    update public.inventory i set frozen_at = s.at, frozen_why = v.rule, version = i.version + 1
      from (select clock_timestamp() as at) s where i.org_id = p_org_id and i.id = v.id;
    insert into internal.stock_news (org_id, inventory_id) values (p_org_id, v.id);
    insert into public.cases (org_id, kind, subject, facts)
    values (p_org_id, 'drift', 'inventory:' || v.id, jsonb_build_object('inventoryId', v.id, 'rule', v.rule, 'first', v.first,
      'proposal', case when v.is_level_only then 'realign' else 'new_row_by_count' end));
    perform internal.announce(p_org_id, 'inventory:' || v.id, 'stock.frozen', jsonb_build_object('inventoryId', v.id, 'rule', v.rule));
  end loop;
end $$;
