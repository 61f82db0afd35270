-- One text for one meaning: keys sorted, numbers as plain decimals. lib/http/canonical.ts writes the same text.
create or replace function internal.canonical_json(p_value jsonb) returns text
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return case jsonb_typeof(p_value)
    when 'object' then '{' || coalesce((
      select string_agg(to_json(e.key)::text || ':' || internal.canonical_json(e.value), ',' order by e.key collate "C")
      from jsonb_each(p_value) e), '') || '}'
    when 'array' then '[' || coalesce((
      select string_agg(internal.canonical_json(e.value), ',' order by e.n)
      from jsonb_array_elements(p_value) with ordinality e(value, n)), '') || ']'
    when 'number' then trim_scale((p_value #>> '{}')::numeric)::text
    else p_value::text
  end;
end $$;
