-- The delivery log, newest first, of one endpoint or of all; dead letters by state.
create or replace function public.read_deliveries(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('webhooks', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := coalesce((q ->> 'limit')::integer, 50);
  v_found jsonb;
begin
  select coalesce(jsonb_agg(x.j order by x.id desc), '[]') into v_found from (
    select d.id, jsonb_strip_nulls(jsonb_build_object('id', d.id, 'endpointId', d.endpoint_id, 'eventId', d.event_id, 'position', d.position, 'subject', d.subject,
        'type', d.type, 'state', d.state, 'tries', d.tries, 'nextAt', case when d.state = 'waiting' then internal.iso(d.next_at) end,
        'lastStatus', d.last_status, 'lastError', d.last_error, 'lastMs', d.last_ms, 'log', d.log, 'isReplay', d.is_replay,
        'createdAt', internal.iso(d.created_at), 'finishedAt', internal.iso(d.finished_at))) as j
      from public.deliveries d
     where d.org_id = v.org_id and (q ->> 'endpointId' is null or d.endpoint_id = (q ->> 'endpointId')::uuid)
       and (q ->> 'state' is null or d.state = q ->> 'state') and (q ->> 'cursor' is null or d.id < (q ->> 'cursor')::uuid)
     order by d.id desc limit v_limit + 1) x;
  return jsonb_build_object('deliveries', case when jsonb_array_length(v_found) > v_limit then v_found - -1 else v_found end,
    'nextCursor', case when jsonb_array_length(v_found) > v_limit then v_found -> (v_limit - 1) -> 'id' end);
end $$;
