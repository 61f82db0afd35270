-- What a signature covers: the body without the signature itself.
create or replace function internal.body_hash(p_body jsonb) returns bytea
language sql immutable parallel safe set search_path = '' as $$
  select sha256(convert_to(internal.canonical_json(coalesce(p_body, '{}') - 'signature' - 'approval'), 'UTF8'))
$$;
