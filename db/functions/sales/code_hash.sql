-- How a gift card's code is kept: never itself. Spaces, dashes and case do not matter.
create or replace function internal.code_hash(p_code text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select encode(sha256(convert_to(upper(regexp_replace(p_code, '[\s-]', '', 'g')), 'UTF8')), 'hex')
$$;
