-- Tells the other tills what this one's open cart holds, and hears what theirs hold. Promises nothing: «last 2, 1 in till 2's cart».
create or replace function public.share_cart(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('sell', p_request);
  v_lines jsonb := (select jsonb_object_agg(l ->> 'inventoryId', l ->> 'quantity') from jsonb_array_elements(p_request -> 'body' -> 'lines') l);
  v_now timestamptz := clock_timestamp();
begin
  if v.register_id is null then
    perform internal.refuse('register_required');
  end if;
  if v_lines is null then
    delete from internal.open_carts c where c.org_id = v.org_id and (c.session_id = v.session_id or c.at < v_now - interval '10 minutes');
  else
    insert into internal.open_carts (org_id, session_id, store_id, register_id, lines, at)
    values (v.org_id, v.session_id, v.store_id, v.register_id, v_lines, v_now)
    on conflict (org_id, session_id) do update set lines = excluded.lines, at = excluded.at, register_id = excluded.register_id, store_id = excluded.store_id;
  end if;
  return jsonb_build_object('held', (
    select coalesce(jsonb_agg(jsonb_build_object('inventoryId', e.key, 'quantity', e.value, 'register', r.name) order by r.name), '[]')
      from internal.open_carts c
      join public.registers r on r.org_id = c.org_id and r.id = c.register_id
      cross join lateral jsonb_each_text(c.lines) e
     where c.org_id = v.org_id and c.store_id = v.store_id and c.session_id <> v.session_id and c.at > v_now - interval '1 minute'));
end $$;
