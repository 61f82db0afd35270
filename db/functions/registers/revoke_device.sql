-- Ends a pairing: the browser is no till any more, and everyone signed in on it is signed out.
create or replace function public.revoke_device(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_device uuid;
begin
  v := internal.begin_act('pair', 'DELETE /api/devices/:id', p_request);
  if v.replay is not null then return v.replay; end if;
  update internal.devices d set revoked_at = coalesce(d.revoked_at, now())
   where d.org_id = v.org_id and d.id = (v.path ->> 'id')::uuid returning d.id into v_device;
  if not found then
    perform internal.refuse('not_found', jsonb_build_object('what', 'device'));
  end if;
  update internal.sessions s set ended_at = now(), ended_reason = 'device_revoked'
   where s.org_id = v.org_id and s.device_id = v_device and s.ended_at is null;
  perform internal.audit(v, 'revoke_device', 'device:' || v_device);
  return internal.end_act(v, 200, jsonb_build_object('device', jsonb_build_object('id', v_device, 'revoked', true)));
end $$;
