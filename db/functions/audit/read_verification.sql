-- The last proof, for those who may read proofs; null when there was none yet.
create or replace function public.read_verification(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_proofs', p_request);
begin
  return internal.verification_json(v.org_id);
end $$;
