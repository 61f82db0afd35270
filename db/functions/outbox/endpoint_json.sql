-- An endpoint as the screen shows it: never its secret.
create or replace function internal.endpoint_json(e public.endpoints) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object('id', e.id, 'name', e.name, 'kind', e.kind, 'url', e.url, 'eventTypes', to_jsonb(e.event_types),
      'isActive', e.is_active, 'failures', e.failures, 'retryAt', internal.iso(e.retry_at), 'lastSuccessAt', internal.iso(e.last_success_at),
      'createdAt', internal.iso(e.created_at)))
    || (select jsonb_build_object('waiting', count(*) filter (where d.state = 'waiting'), 'dead', count(*) filter (where d.state = 'dead'))
      from public.deliveries d where d.org_id = e.org_id and d.endpoint_id = e.id and d.state in ('waiting', 'dead'))
$$;
