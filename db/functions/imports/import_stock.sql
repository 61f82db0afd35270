-- Takes a list of stock: «add» receives what each line says, «set» makes each place hold exactly it, by the difference and signed where
-- one is past the threshold. A dry run tells each line's before and after and changes nothing.
create or replace function public.import_stock(p_request jsonb, p_rows jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_is_set boolean := p_request -> 'body' ->> 'mode' = 'set';
  v internal.act := internal.begin_act(case when v_is_set then 'adjust_small' else 'receive' end, 'POST /api/imports/stock', p_request);
  v_problems jsonb;
  v_rows jsonb;
  v_moves internal.movement[] := '{}';
  v_moved public.inventory_transactions[];
  v_line record;
  v_threshold numeric;
  v_reference text;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_problems := internal.judge_stock_rows(v, p_rows);
  if (v.body ->> 'dryRun')::boolean then
    return internal.end_act(v, 200, jsonb_build_object('problems', v_problems, 'lines', internal.stock_differences(v, p_rows, v_is_set)));
  end if;
  perform internal.refuse_bad_lines(v_problems);
  v_rows := internal.open_import_rows(v, p_rows);
  perform internal.take_row(v.org_id, x.id, 'stock') from (
    select (r ->> 'inventoryId')::uuid as id from jsonb_array_elements(v_rows) r order by (r ->> 'inventoryId')::uuid) x;
  select o.adjust_threshold into v_threshold from public.orgs o where o.id = v.org_id;
  v_reference := 'import:' || internal.uuid_v7();
  if v_is_set and exists (select 1 from jsonb_to_recordset(v_rows) as r("inventoryId" uuid, quantity numeric)
      join public.inventory i on i.org_id = v.org_id and i.id = r."inventoryId" where abs(r.quantity - i.quantity) > v_threshold) then
    perform internal.consume_signature(v, 'adjust_large', array['manager', 'owner']);
  end if;
  for v_line in
    select r."inventoryId" as id, case when v_is_set then r.quantity - i.quantity else r.quantity end as change, i.quantity
      from jsonb_to_recordset(v_rows) as r("inventoryId" uuid, quantity numeric)
      join public.inventory i on i.org_id = v.org_id and i.id = r."inventoryId" order by i.id
  loop
    continue when v_line.change = 0;
    if v_line.change < 0 then
      perform internal.make_room(v.org_id, v_line.id, v_line.quantity + v_line.change);
    end if;
    v_moves := v_moves || row(v_line.id, case when v_is_set then 'adjusted' else 'received' end, v_line.change, 'import', null, v.staff_id,
      v_reference, v.signature_id, null, null)::internal.movement;
  end loop;
  if cardinality(v_moves) > 0 then
    select array_agg(t) into v_moved from internal.post_movements(v.org_id, v_moves) t;
  end if;
  perform internal.audit(v, v.template, v_reference, v.body || jsonb_build_object('movements', cardinality(v_moves)));
  return internal.end_act(v, 200, jsonb_build_object('problems', '[]'::jsonb, 'moved', cardinality(v_moves), 'reference', v_reference));
end $$;
