-- The integration behind an API key, or null. Looked up on every request, so a revoked key ends at once.
create or replace function public.open_key_session(p_key_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_key internal.api_keys;
begin
  select * into v_key from internal.api_keys k where k.key_hash = p_key_hash and k.revoked_at is null;
  if not found then
    return null;
  end if;
  -- when it was last used is worth a write a minute, not one a request
  update internal.api_keys k set last_used_at = now()
   where k.key_hash = p_key_hash and (k.last_used_at is null or k.last_used_at < now() - interval '1 minute');
  return jsonb_build_object('apiKeyId', v_key.id, 'orgId', v_key.org_id, 'channelId', v_key.channel_id, 'scopes', to_jsonb(v_key.scopes));
end $$;
