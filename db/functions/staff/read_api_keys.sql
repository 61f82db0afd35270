-- The API keys of the org, newest first; what they are called and where they reach, never the key.
create or replace function public.read_api_keys(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('administer', p_request);
  v_limit integer := coalesce((p_request -> 'query' ->> 'limit')::integer, 50);
  v_cursor uuid := (p_request -> 'query' ->> 'cursor')::uuid;
  v_keys jsonb;
begin
  select coalesce(jsonb_agg(to_jsonb(k) order by k.id desc), '[]') into v_keys from (
    select k.id, k.name, k.channel_id as "channelId", k.scopes, internal.iso(k.created_at) as "createdAt",
           internal.iso(k.last_used_at) as "lastUsedAt", internal.iso(k.revoked_at) as "revokedAt"
      from internal.api_keys k
     where k.org_id = v.org_id and (v_cursor is null or k.id < v_cursor) order by k.id desc limit v_limit) k;
  return jsonb_build_object('apiKeys', v_keys, 'nextCursor', case when jsonb_array_length(v_keys) = v_limit then v_keys -> -1 ->> 'id' end);
end $$;
