-- The head of every write: who calls, whether they may, and whether this key has done its work already.
create or replace function internal.begin_act(p_name text, p_template text, p_request jsonb) returns internal.act
language plpgsql volatile set search_path = '' as $$
declare
  v internal.act := internal.actor((p_request ->> 'orgId')::uuid);
  v_bound public.idempotency;
begin
  if v.org_id is null then
    perform internal.refuse('malformed', jsonb_build_object('member', 'orgId'));
  end if;
  v.name := p_name;
  v.template := p_template;
  v.how := internal.allow(v, p_name);
  v.body := coalesce(p_request -> 'body', '{}');
  v.path := coalesce(p_request -> 'path', '{}');
  v.key := (p_request ->> 'key')::uuid;
  v.signature_id := (p_request ->> 'signatureId')::uuid;
  v.approval_id := (p_request ->> 'approvalId')::uuid;
  if v.key is null then
    return v;
  end if;
  v.fingerprint := internal.fingerprint(v.org_id, p_template, v.path, v.body - 'signature' - 'approval');
  -- the insert waits for a first request still under way; what it left is read by the next statement
  insert into public.idempotency (org_id, key, fingerprint) values (v.org_id, v.key, v.fingerprint) on conflict do nothing;
  if found then
    return v;
  end if;
  select * into v_bound from public.idempotency i where i.org_id = v.org_id and i.key = v.key;
  if v_bound.fingerprint is distinct from v.fingerprint then
    perform internal.refuse('idempotency_conflict', jsonb_build_object('key', v.key));
  end if;
  v.replay := jsonb_build_object('status', v_bound.status, 'replayed', true, 'body', v_bound.answer);
  return v;
end $$;
