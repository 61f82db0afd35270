-- The feed behind live screens: every stock row changed since the cursor, reservations included. Writers leave unnumbered news and
-- lock nothing; a reader numbers what is committed, under the lock of the org's head row, so that no late commit is passed over.
create or replace function public.stock_changes_since(p_cursor text default null, p_org_id uuid default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.actor(p_org_id);
  v_org uuid;
  v_head internal.stock_news_heads;
  v_from bigint;
  v_cursors text[] := '{}';
  v_rows jsonb := '[]';
  v_reset boolean := false;
  v_count bigint;
  v_places uuid[] := internal.channel_places(v);
begin
  for v_org in select o.id from public.orgs o where o.id = v.org_id or v.org_id is null order by o.id loop
    insert into internal.stock_news_heads (org_id) values (v_org) on conflict do nothing;
    perform 1 from internal.stock_news_heads h where h.org_id = v_org for update;
    select * into v_head from internal.stock_news_heads h where h.org_id = v_org;
    with fresh as (
      select n.id, v_head.position + row_number() over (order by n.id) as position
        from internal.stock_news n where n.org_id = v_org and n.position is null order by n.id limit 5000
    ), numbered as (
      update internal.stock_news n set position = f.position from fresh f where n.org_id = v_org and n.id = f.id returning 1
    )
    select count(*) into v_count from numbered;
    if v_count > 0 then
      v_head.position := v_head.position + v_count;
      update internal.stock_news_heads h set position = v_head.position where h.org_id = v_org;
    end if;
    v_cursors := v_cursors || (v_org || '.' || v_head.epoch || '.' || v_head.position);
    v_from := (select split_part(c, '.', 3)::bigint from unnest(string_to_array(p_cursor, ',')) c
      where c ~ '^[0-9a-f-]{36}\.[0-9a-f-]{36}\.[0-9]{1,18}$' and split_part(c, '.', 1) = v_org::text and split_part(c, '.', 2) = v_head.epoch::text);
    if p_cursor is not null and (v_from is null or v_from > v_head.position or v_from < v_head.oldest) then
      v_reset := true;
    elsif v_from < v_head.position then
      v_rows := v_rows || coalesce((
        select jsonb_agg(internal.level_json(i) order by i.id) from public.inventory i
         where i.org_id = v_org and (v.store_id is null or v.staff_role not in ('cashier', 'picker', 'supervisor') or i.store_id = v.store_id)
           and (v.channel_id is null or i.location_id = any (v_places))
           and i.id in (select n.inventory_id from internal.stock_news n
             where n.org_id = v_org and n.position > v_from and n.position <= v_head.position)), '[]');
    end if;
  end loop;
  return jsonb_build_object('cursor', array_to_string(v_cursors, ','), 'reset', v_reset, 'rows', case when v_reset then '[]' else v_rows end);
end $$;
