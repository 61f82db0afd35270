-- Renames, re-subscribes, pauses or resumes an endpoint. Resumed, it is tried at once.
create or replace function public.change_endpoint(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('webhooks', 'PATCH /api/webhook-endpoints/:id', p_request);
begin
  if v.replay is not null then
    return v.replay;
  end if;
  update public.endpoints e
     set name = coalesce(v.body ->> 'name', e.name), url = coalesce(v.body ->> 'url', e.url),
         event_types = case when v.body ? 'eventTypes' then array(select jsonb_array_elements_text(v.body -> 'eventTypes')) else e.event_types end,
         is_active = coalesce((v.body ->> 'isActive')::boolean, e.is_active), failures = 0, retry_at = null
   where e.org_id = v.org_id and e.id = (v.path ->> 'id')::uuid;
  if not found then
    perform internal.refuse('endpoint_not_found', jsonb_build_object('endpointId', v.path ->> 'id'));
  end if;
  perform internal.audit(v, 'endpoint changed', 'endpoint:' || (v.path ->> 'id'), v.body);
  return internal.end_act(v, 200, jsonb_build_object('endpoint', jsonb_build_object('id', v.path ->> 'id')));
end $$;
