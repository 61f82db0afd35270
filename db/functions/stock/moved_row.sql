-- The answer of a door as direct callers take it: one row for the one movement.
create or replace function internal.moved_row(p_answer jsonb)
returns table (success boolean, quantity_before numeric, quantity_after numeric, error_code text, transaction_id uuid)
language sql stable set search_path = '' as $$
  select true, (m ->> 'quantityBefore')::numeric, (m ->> 'quantityAfter')::numeric, null::text, (m ->> 'id')::uuid
    from jsonb_array_elements(p_answer -> 'body' -> 'movements') m
$$;
