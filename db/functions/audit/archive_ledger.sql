-- Archives an org's ledger before a moment, for direct callers; the same as the door.
create or replace function public.archive_ledger(p_org_id uuid, p_before timestamptz, p_signature_id uuid default null, p_idempotency_key uuid default null)
returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  v_org uuid := internal.own_org(p_org_id, 'not_found', jsonb_build_object('orgId', p_org_id));
begin
  return public.archive_movements(jsonb_build_object('orgId', v_org, 'key', p_idempotency_key, 'signatureId', p_signature_id,
    'path', '{}'::jsonb, 'body', jsonb_build_object('before', internal.iso(p_before)))) -> 'body';
end $$;
