-- Posts one movement of one locked row.
create or replace function internal.post_one(p_act internal.act, p_inventory_id uuid, p_type text, p_change numeric, p_reason text,
  p_reference text default null, p_signature_id uuid default null)
returns public.inventory_transactions[] language sql volatile set search_path = '' as $$
  select array_agg(t) from internal.post_movements(p_act.org_id, array[row(p_inventory_id, p_type, p_change, p_reason, null,
    p_act.staff_id, p_reference, p_signature_id, null, null)::internal.movement]) t
$$;
