-- Makes a signature or an approval after its PIN was confirmed: bound to one act and one body, for one minute, for one use.
-- Where a door takes both, another person's is an approval and one's own a signature. Asked again under its key it is the same signature;
-- the key is bound to the signer, never to the PIN.
create or replace function public.issue_signature(
  p_session_id uuid, p_key text, p_signer_id uuid, p_kind text, p_act text, p_body jsonb, p_idempotency_key uuid default null)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  v_session internal.sessions;
  v_signature public.signatures;
  v_print bytea;
  v_is_first boolean := true;
  v_bound public.idempotency;
  v_answer jsonb;
begin
  select * into v_session from internal.sessions s
   where s.id = p_session_id and s.ended_at is null and s.expires_at > clock_timestamp();
  if not found then
    perform internal.refuse('not_signed_in');
  end if;
  if p_idempotency_key is not null then
    v_print := internal.fingerprint(v_session.org_id, 'POST /api/signatures', '{}',
      jsonb_build_object('act', p_act, 'body', p_body, 'signerId', p_signer_id));
    insert into public.idempotency (org_id, key, fingerprint) values (v_session.org_id, p_idempotency_key, v_print) on conflict do nothing;
    v_is_first := found;
  end if;
  update internal.pin_failures f set failures = 0, locked_until = null where f.key = p_key and f.failures > 0;
  if not v_is_first then
    select * into v_bound from public.idempotency i where i.org_id = v_session.org_id and i.key = p_idempotency_key;
    if v_bound.fingerprint is distinct from v_print then
      perform internal.refuse('idempotency_conflict', jsonb_build_object('key', p_idempotency_key));
    end if;
    return v_bound.answer || jsonb_build_object('replayed', true);
  end if;
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
  v_answer := jsonb_build_object('id', v_signature.id, 'kind', v_signature.kind, 'expiresAt', internal.iso(v_signature.expires_at));
  update public.idempotency i set status = 201, answer = v_answer where i.org_id = v_session.org_id and i.key = p_idempotency_key;
  return v_answer || jsonb_build_object('replayed', false);
end $$;
