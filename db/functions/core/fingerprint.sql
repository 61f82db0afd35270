-- What a key is bound to: org, door, path and body. Staff, till and session are not part of it.
create or replace function internal.fingerprint(p_org_id uuid, p_template text, p_path jsonb, p_body jsonb) returns bytea
language sql immutable parallel safe set search_path = '' as $$
  select sha256(convert_to(
    p_org_id::text || E'\x1f' || p_template || E'\x1f' || internal.canonical_json(coalesce(p_path, '{}'))
    || E'\x1f' || internal.canonical_json(coalesce(p_body, '{}')), 'UTF8'))
$$;
