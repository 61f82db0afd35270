-- Subscribes an address. Its secret was made by the caller, is shown once and kept inside; the stored answer holds only the id.
create or replace function public.create_endpoint(p_request jsonb, p_secret text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('webhooks', 'POST /api/webhook-endpoints', p_request);
  v_id uuid := internal.uuid_v7();
  v_types text[] := array(select jsonb_array_elements_text(coalesce(p_request -> 'body' -> 'eventTypes', '[]')));
begin
  if v.replay is not null then
    return v.replay;
  end if;
  insert into public.endpoints (org_id, id, name, kind, url, event_types, created_by)
  values (v.org_id, v_id, v.body ->> 'name', v.body ->> 'kind', v.body ->> 'url', v_types, v.staff_id);
  insert into internal.endpoint_secrets (org_id, endpoint_id, secret, account) values (v.org_id, v_id, p_secret, v.body ->> 'account');
  perform internal.audit(v, 'endpoint made', 'endpoint:' || v_id, jsonb_build_object('url', v.body ->> 'url', 'kind', v.body ->> 'kind'));
  return internal.end_act(v, 201, jsonb_build_object('endpoint', jsonb_build_object('id', v_id)));
end $$;
