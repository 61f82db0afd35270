-- Every endpoint with how much waits for it.
create or replace function public.read_endpoints(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('webhooks', p_request);
begin
  return jsonb_build_object('endpoints', (
    select coalesce(jsonb_agg(internal.endpoint_json(e) order by e.id), '[]') from public.endpoints e where e.org_id = v.org_id),
    'undispatched', (select count(*) from public.outbox o where o.org_id = v.org_id and o.dispatched_at is null));
end $$;
