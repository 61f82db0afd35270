-- The business's own rules: what must be signed, how near to a scan is too near, what a role may do alone.
create or replace function public.save_policies(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('administer', 'PUT /api/policies', p_request);
  b jsonb := v.body;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  if (select count(*) <> count(distinct x ->> 'role') from jsonb_array_elements(coalesce(b -> 'limits', '[]')) x) then
    perform internal.refuse('malformed', jsonb_build_object('reason', 'A role is named twice.', 'member', 'limits'));
  end if;
  update public.orgs o set name = b ->> 'name', adjust_threshold = (b ->> 'adjustThreshold')::numeric,
         count_window = make_interval(secs => (b ->> 'countWindowSeconds')::integer), auto_open_shift = (b ->> 'autoOpenShift')::boolean
   where o.id = v.org_id;
  insert into public.role_limits as l (org_id, role, discount_percent, found_quantity)
  select v.org_id, x.role, x."discountPercent", x."foundQuantity"
    from jsonb_to_recordset(coalesce(b -> 'limits', '[]')) as x(role text, "discountPercent" numeric, "foundQuantity" numeric)
  on conflict (org_id, role) do update set discount_percent = excluded.discount_percent, found_quantity = excluded.found_quantity;
  perform internal.audit(v, v.template, 'org:' || v.org_id, b);
  return internal.end_act(v, 200, jsonb_build_object('saved', true));
end $$;
