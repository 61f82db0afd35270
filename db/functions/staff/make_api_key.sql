-- Makes a key by which another program speaks for one sales channel. Only its hash is kept; the answer alone tells it.
create or replace function public.make_api_key(p_request jsonb, p_key_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_key internal.api_keys;
  v_scopes text[] := array(select jsonb_array_elements_text(coalesce(p_request -> 'body' -> 'scopes', '["orders", "stock"]')));
begin
  v := internal.begin_act('administer', 'POST /api/api-keys', p_request);
  if v.replay is not null then return v.replay; end if;
  if not exists (select 1 from public.channels c where c.org_id = v.org_id and c.id = (v.body ->> 'channelId')::uuid) then
    perform internal.refuse('not_found', jsonb_build_object('what', 'channel'));
  end if;
  insert into internal.api_keys (key_hash, org_id, channel_id, name, scopes, created_by)
  values (p_key_hash, v.org_id, (v.body ->> 'channelId')::uuid, v.body ->> 'name', v_scopes, v.staff_id)
  returning * into v_key;
  perform internal.audit(v, 'make_api_key', 'api_key:' || v_key.id, jsonb_build_object('channelId', v_key.channel_id));
  return internal.end_act(v, 201, jsonb_build_object('apiKey', jsonb_build_object('id', v_key.id, 'channelId', v_key.channel_id)));
end $$;
