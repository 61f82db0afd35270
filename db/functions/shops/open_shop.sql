-- Makes a shop of one's own out of a demo, and closes the demo with it: the id of the new business is the key of the request that made it.
create or replace function public.open_shop(p_request jsonb, p_auth_user_id uuid, p_pin_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_shop jsonb;
begin
  v := internal.begin_act('administer', 'POST /api/shops', p_request);
  if v.replay is not null then return v.replay; end if;
  if not exists (select 1 from public.orgs o where o.id = v.org_id and o.is_demo and o.closed_at is null) then
    perform internal.refuse('demo_only');
  end if;
  if v.key is null or v.body ->> 'email' is null then
    perform internal.refuse('malformed', jsonb_build_object('member', 'email'));
  end if;
  v_shop := internal.make_shop(v.key, v.body, p_auth_user_id, v.body ->> 'pinLookup', p_pin_hash);
  perform internal.audit(v, 'open_shop', 'org:' || v.key);
  if (v.body ->> 'closeDemo')::boolean then
    perform internal.close_demo();
  end if;
  return internal.end_act(v, 201, jsonb_build_object('shop', v_shop));
end $$;
