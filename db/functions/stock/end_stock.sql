-- The foot of every stock door: who did it is written down, and the answer names each movement.
create or replace function internal.end_stock(p_act internal.act, p_moved public.inventory_transactions[], p_more jsonb default '{}') returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_moved public.inventory_transactions;
  v_movements jsonb := '[]';
  v_ids jsonb := '[]';
begin
  foreach v_moved in array coalesce(p_moved, '{}') loop
    v_movements := v_movements || internal.movement_json(v_moved);
    v_ids := v_ids || to_jsonb(v_moved.id);
  end loop;
  perform internal.audit(p_act, p_act.template, case when cardinality(p_moved) > 0 then 'inventory:' || p_moved[1].inventory_id end,
    jsonb_build_object('movements', v_ids) || p_more);
  return internal.end_act(p_act, 201, jsonb_build_object('movements', v_movements) || p_more);
end $$;
