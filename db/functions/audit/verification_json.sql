-- The last proof of an org as the door shows it; null when there was none.
create or replace function internal.verification_json(p_org_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('ok', not jsonb_path_exists(v.result, '$[*] ? (@.ok == false)'), 'checkedAt', internal.iso(v.checked_at), 'invariants', v.result)
  from internal.verifications v where v.org_id = p_org_id
$$;
