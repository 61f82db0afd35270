-- The hash chain as an aggregate: used as a window function it hashes many movements of a row in one statement.
create or replace function internal.chain_step(p_state bytea, p_start bytea, p_fields text) returns bytea
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  return sha256(convert_to(encode(coalesce(p_state, p_start), 'hex') || E'\x1f' || p_fields, 'UTF8'));
end $$;

create or replace aggregate internal.chain_hash(p_start bytea, p_fields text) (sfunc = internal.chain_step, stype = bytea);
