-- What is low or out by one filter. A small shop's is added up at each question. A big one's is kept by store and place, brought up to date by the
-- background, and says how old it is (`at`), while the lines made of it are read anew: nobody waits for it but who asks for a place that
-- nobody asked for in a day. A search, a category or a supplier is picked out of the kept list, which is in order already.
create or replace function internal.short_list(p_act internal.act, p_query jsonb, out ids uuid[], out at timestamptz)
language plpgsql volatile set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v_query jsonb;
  v_kept internal.stock_lists;
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
  v_kept := internal.kept_list(p_act.org_id, v_query - array['q', 'categoryId', 'supplierId']);
  at := v_kept.at;
  if v_kept.at is null then
    ids := internal.find_short_products(p_act.org_id, v_query);
  elsif v_query ?| array['q', 'categoryId', 'supplierId'] then
    ids := internal.narrow_list(p_act.org_id, v_query, v_kept.ids);
  else
    ids := v_kept.ids;
  end if;
end $$;
