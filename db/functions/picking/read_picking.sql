-- One picking session.
create or replace function public.read_picking(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_stock', p_request);
  v_session jsonb := case when v.staff_role is distinct from 'integration' then internal.picking_json(v.org_id, (p_request -> 'path' ->> 'id')::uuid) end;
begin
  if v_session is null then
    perform internal.refuse('session_not_found', jsonb_build_object('sessionId', p_request -> 'path' ->> 'id'));
  end if;
  return jsonb_build_object('session', v_session);
end $$;
