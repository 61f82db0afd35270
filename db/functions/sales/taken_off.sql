-- What was taken off a sale before it was paid, as it is kept: which goods and how many, and nothing else of the body.
create or replace function internal.taken_off(p_body jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select case when p_body ? 'takenOff' then (
    select jsonb_agg(jsonb_build_object('inventoryId', (t.line ->> 'inventoryId')::uuid, 'quantity', trim_scale((t.line ->> 'quantity')::numeric)::text) order by t.n)
      from jsonb_array_elements(p_body -> 'takenOff') with ordinality t(line, n)) end
$$;
