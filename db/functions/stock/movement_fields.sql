-- The hashed fields of a movement after prev_hash, joined by U+001F; null as empty. The verifier in scripts recomputes them alone.
create or replace function internal.movement_fields(
  p_org_id uuid, p_inventory_id uuid, p_seq bigint, p_id uuid, p_type text, p_change numeric, p_before numeric, p_after numeric,
  p_reason text, p_staff_id uuid, p_reference text, p_signature_id uuid, p_reverses uuid, p_created_at timestamptz)
returns text language sql stable parallel safe
return p_org_id::text || E'\x1f' || p_inventory_id || E'\x1f' || p_seq || E'\x1f' || p_id || E'\x1f' || p_type
  || E'\x1f' || p_change::numeric(14,4) || E'\x1f' || p_before::numeric(14,4) || E'\x1f' || p_after::numeric(14,4)
  || E'\x1f' || coalesce(p_reason, '') || E'\x1f' || coalesce(p_staff_id::text, '') || E'\x1f' || coalesce(p_reference, '')
  || E'\x1f' || coalesce(p_signature_id::text, '') || E'\x1f' || coalesce(p_reverses::text, '')
  || E'\x1f' || to_char(p_created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
