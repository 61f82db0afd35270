-- A body without what people wrote into it: notes, reasons and whoever it was for. Numbers and ids stay.
create or replace function internal.without_words(p_value jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return case jsonb_typeof(p_value)
    when 'object' then coalesce((select jsonb_object_agg(e.key, case when e.key in ('note', 'notes', 'reason', 'customer', 'name', 'email', 'phone', 'address')
        then to_jsonb(''::text) else internal.without_words(e.value) end) from jsonb_each(p_value) e), '{}')
    when 'array' then coalesce((select jsonb_agg(internal.without_words(e.value) order by e.n)
        from jsonb_array_elements(p_value) with ordinality e(value, n)), '[]')
    else p_value end;
end $$;
