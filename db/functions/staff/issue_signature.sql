-- Makes a signature or an approval after its PIN was confirmed: bound to one act and one body, for one minute, for one use.
-- Where a door takes both, another person's is an approval and one's own a signature.
create or replace function public.issue_signature(
  p_session_id uuid, p_key text, p_signer_id uuid, p_kind text, p_act text, p_body jsonb)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  v_session internal.sessions;
  v_signature public.signatures;
begin
  select * into v_session from internal.sessions s
   where s.id = p_session_id and s.ended_at is null and s.expires_at > clock_timestamp();
  if not found then
    perform internal.refuse('not_signed_in');
  end if;
  update internal.pin_failures f set failures = 0, locked_until = null where f.key = p_key and f.failures > 0;
  insert into public.signatures (org_id, kind, act, body_hash, body, signer_id, signer_role, requested_by, expires_at)
  select v_session.org_id, case when p_kind <> 'either' then p_kind when s.id = v_session.staff_id then 'signature' else 'approval' end,
         p_act, internal.body_hash(p_body), p_body, s.id, s.role, v_session.staff_id, clock_timestamp() + interval '60 seconds'
    from public.staff s where s.org_id = v_session.org_id and s.id = p_signer_id and s.is_active
  returning * into v_signature;
  if not found then
    perform internal.refuse('signature_invalid');
  end if;
  insert into public.audit_log (org_id, staff_id, session_id, act, subject, facts)
  values (v_session.org_id, p_signer_id, p_session_id, 'sign', 'signature:' || v_signature.id,
    jsonb_build_object('act', p_act, 'kind', v_signature.kind, 'requestedBy', v_session.staff_id));
  return jsonb_build_object('id', v_signature.id, 'kind', v_signature.kind, 'expiresAt', internal.iso(v_signature.expires_at));
end $$;
