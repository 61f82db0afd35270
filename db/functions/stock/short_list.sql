-- What is low or out by one filter. Among twenty thousand stock rows it is added up at each question; among more the list stands for twenty
-- times as long as it took and says how old it is (`at`), while the lines made of it are read anew. By the number of rows and not by the
-- clock: a small shop on a busy machine is never shown an old list.
create or replace function internal.short_list(p_act internal.act, p_query jsonb, out ids uuid[], out at timestamptz)
language plpgsql volatile set search_path = '' as $$
declare
  v_query jsonb;
  v_kept internal.stock_lists;
  v_started timestamptz := clock_timestamp();
  v_took integer;
begin
  select jsonb_object_agg(e.key, e.value) into v_query from jsonb_each(p_query) e
   where e.key in ('status', 'q', 'storeId', 'locationId', 'categoryId', 'supplierId');
  if p_act.store_id is not null and coalesce(p_act.staff_role in ('cashier', 'picker', 'supervisor'), false) then -- sees one store
    if v_query ->> 'storeId' <> p_act.store_id::text then
      ids := '{}';
      return;
    end if;
    v_query := v_query || jsonb_build_object('storeId', p_act.store_id);
  end if;
  select * into v_kept from internal.stock_lists k where k.org_id = p_act.org_id and k.scope = v_query::text;
  if v_kept.at > v_started - internal.stands_for(v_kept.took_ms) then
    if v_kept.asked_at < v_started - interval '20 seconds' then
      update internal.stock_lists k set asked_at = v_started where k.org_id = p_act.org_id and k.scope = v_query::text;
    end if;
    ids := v_kept.ids;
    at := v_kept.at;
    return;
  end if;
  ids := internal.find_short_products(p_act.org_id, v_query);
  v_took := extract(milliseconds from clock_timestamp() - v_started)::integer;
  if exists (select 1 from public.inventory i where i.org_id = p_act.org_id offset 20000) then
    at := v_started;
    perform internal.keep_list(p_act.org_id, v_query, v_started, v_took, ids, v_started);
  end if;
end $$;
