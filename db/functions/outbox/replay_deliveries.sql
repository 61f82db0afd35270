-- Sends again: the named deliveries, or every dead letter of an endpoint. The receiver knows them by the event's id.
create or replace function public.replay_deliveries(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('webhooks', 'POST /api/webhook-endpoints/:id/replays', p_request);
  v_ids uuid[] := array(select jsonb_array_elements_text(coalesce(v.body -> 'deliveryIds', '[]'))::uuid);
  v_now timestamptz := clock_timestamp();
  v_count integer;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  update public.endpoints e set failures = 0, retry_at = null where e.org_id = v.org_id and e.id = (v.path ->> 'id')::uuid;
  if not found then
    perform internal.refuse('endpoint_not_found', jsonb_build_object('endpointId', v.path ->> 'id'));
  end if;
  update public.deliveries d set state = 'waiting', tries = 0, next_at = v_now, finished_at = null, is_replay = true
   where d.org_id = v.org_id and d.endpoint_id = (v.path ->> 'id')::uuid
     and case when v_ids = '{}' then d.state = 'dead' else d.id = any (v_ids) and d.state <> 'waiting' end
     and exists (select 1 from public.outbox o where o.org_id = d.org_id and o.id = d.event_id);
  get diagnostics v_count = row_count;
  perform internal.audit(v, 'deliveries replayed', 'endpoint:' || (v.path ->> 'id'), jsonb_build_object('count', v_count));
  return internal.end_act(v, 200, jsonb_build_object('replayed', v_count));
end $$;
