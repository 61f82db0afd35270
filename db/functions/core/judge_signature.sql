-- Whether a signature or approval covers this act: null, or the code of the refusal. Using it up is `use_signature`.
create or replace function internal.judge_signature(
  p_org_id uuid, p_signature_id uuid, p_kind text, p_template text, p_body jsonb, p_right text, p_requested_by uuid)
returns text language plpgsql volatile set search_path = '' as $$
declare
  v public.signatures;
begin
  select * into v from public.signatures s where s.org_id = p_org_id and s.id = p_signature_id for update;
  if not found or v.kind <> p_kind or v.act <> p_template or v.used_at is not null or v.expires_at <= clock_timestamp()
     or v.body_hash <> internal.body_hash(p_body) then
    return 'signature_invalid';
  end if;
  -- an approval is another person's and needs the right alone; a signature is one's own, or one's superior's
  if p_kind = 'approval' and (v.signer_id is not distinct from p_requested_by
       or internal.may(v.signer_id, p_org_id, p_right) is distinct from 'own')
     or internal.may(v.signer_id, p_org_id, p_right) is null then
    return 'signer_not_allowed';
  end if;
  return null;
end $$;
