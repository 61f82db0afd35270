-- Revokes an API key: its next request is nobody's.
create or replace function public.revoke_api_key(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_id uuid;
begin
  v := internal.begin_act('administer', 'DELETE /api/api-keys/:id', p_request);
  if v.replay is not null then return v.replay; end if;
  update internal.api_keys k set revoked_at = coalesce(k.revoked_at, now())
   where k.org_id = v.org_id and k.id = (v.path ->> 'id')::uuid returning k.id into v_id;
  if not found then
    perform internal.refuse('not_found', jsonb_build_object('what', 'api_key'));
  end if;
  perform internal.audit(v, 'revoke_api_key', 'api_key:' || v_id);
  return internal.end_act(v, 200, jsonb_build_object('apiKey', jsonb_build_object('id', v_id, 'revoked', true)));
end $$;
