-- The dashboard's figures. Adding up takes a while, so the sum stands for twenty times as long as it took (at least one second, at most a
-- minute) and says how old it is; while somebody looks, the background adds it up before it is too old. A big shop's stands for up to an
-- hour, and whoever comes back to it sees those of now when the background has answered, three seconds later. What tills hold
-- in advance is always of now, and so are the days before and the day's refusals.
create or replace function public.read_stock_overview(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('watch_stock', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_store uuid := case when v.staff_role in ('cashier', 'picker', 'supervisor') then v.store_id else (q ->> 'storeId')::uuid end;
  v_scope text := coalesce(v_store::text, 'all');
  v_now timestamptz := clock_timestamp();
  v_kept internal.stock_overviews;
begin
  select * into v_kept from internal.stock_overviews o where o.org_id = v.org_id and o.scope = v_scope;
  if v_kept.at > v_now - internal.stands_for(v_kept.took_ms) or (v_kept.at > v_now - interval '1 hour' and internal.is_big(v.org_id)) then
    if v_kept.asked_at < v_now - interval '20 seconds' then
      update internal.stock_overviews o set asked_at = v_now where o.org_id = v.org_id and o.scope = v_scope;
    end if;
  else
    v_kept := internal.keep_overview(v.org_id, v_store, v_now);
  end if;
  return v_kept.facts || jsonb_build_object('at', internal.iso(v_kept.at), 'history', internal.stock_days(v.org_id, v_store),
    'leases', internal.leased_to_tills(v.org_id, v_store));
end $$;
