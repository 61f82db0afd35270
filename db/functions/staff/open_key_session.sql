-- The integration behind an API key, or null; looked up on every request, so a revoked key ends at once. The request is counted in the
-- key's minute, in the same call: how many are left is told with the answer.
create or replace function public.open_key_session(p_key_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_key internal.api_keys;
  v_now timestamptz := clock_timestamp();
  v_window timestamptz := date_trunc('minute', clock_timestamp());
  v_hits integer;
begin
  select * into v_key from internal.api_keys k where k.key_hash = p_key_hash and k.revoked_at is null
    and exists (select 1 from public.orgs o where o.id = k.org_id and o.closed_at is null);
  if not found then
    return null;
  end if;
  insert into internal.rate_limits as l (key, window_start, hits) values ('api:' || v_key.id, v_window, 1)
  on conflict (key, window_start) do update set hits = l.hits + 1 returning l.hits into v_hits;
  -- when it was last used is worth a write a minute, not one a request
  update internal.api_keys k set last_used_at = v_now
   where k.key_hash = p_key_hash and (k.last_used_at is null or k.last_used_at < v_now - interval '1 minute');
  return jsonb_build_object('apiKeyId', v_key.id, 'orgId', v_key.org_id, 'channelId', v_key.channel_id, 'scopes', to_jsonb(v_key.scopes),
    'rate', jsonb_build_object('limit', v_key.per_minute, 'used', v_hits, 'resetSeconds', ceil(60 - extract(epoch from v_now - v_window))::integer));
end $$;
