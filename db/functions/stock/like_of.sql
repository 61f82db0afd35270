-- What a person typed as a pattern that finds it anywhere, with nothing in it meaning more than itself.
create or replace function internal.like_of(p_text text) returns text
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return '%' || replace(replace(replace(lower(p_text), '\', '\\'), '%', '\%'), '_', '\_') || '%';
end $$;
