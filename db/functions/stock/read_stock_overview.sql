-- The dashboard's figures. Adding up a big shop takes a while, so the sum stands for twenty times as long as it took (at least one
-- second, at most a minute) and says how old it is.
create or replace function public.read_stock_overview(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_stock', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_store uuid := case when v.staff_role in ('cashier', 'picker', 'supervisor') then v.store_id else (q ->> 'storeId')::uuid end;
  v_scope text := coalesce(v_store::text, 'all');
  v_kept internal.stock_overviews;
  v_started timestamptz := clock_timestamp();
  v_facts jsonb;
begin
  select * into v_kept from internal.stock_overviews o where o.org_id = v.org_id and o.scope = v_scope;
  if v_kept.at > v_started - least(greatest(v_kept.took_ms * 20, 1000), 60000) * interval '1 millisecond' then
    return v_kept.facts || jsonb_build_object('at', internal.iso(v_kept.at));
  end if;
  v_facts := internal.stock_overview(v, v_store);
  insert into internal.stock_overviews as o (org_id, scope, at, took_ms, facts)
  values (v.org_id, v_scope, v_started, extract(milliseconds from clock_timestamp() - v_started)::integer, v_facts)
  on conflict (org_id, scope) do update set at = excluded.at, took_ms = excluded.took_ms, facts = excluded.facts;
  return v_facts || jsonb_build_object('at', internal.iso(v_started));
end $$;
