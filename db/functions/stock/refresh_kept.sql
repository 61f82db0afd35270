-- Adds up anew what somebody looked at in the last two minutes and what has grown old by half, so that no reader waits for it; what nobody
-- looked at for an hour is forgotten. What is quick to add up is left to its readers.
create or replace function internal.refresh_kept(p_org_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now timestamptz := clock_timestamp();
  v_overview internal.stock_overviews;
  v_list internal.stock_lists;
  v_started timestamptz;
  v_ids uuid[];
begin
  for v_overview in
    select * from internal.stock_overviews o
     where o.org_id = p_org_id and o.took_ms >= 50 and o.asked_at > v_now - interval '2 minutes' and o.at < v_now - internal.stands_for(o.took_ms) / 2
  loop
    perform internal.keep_overview(p_org_id, v_overview.store_id, v_overview.asked_at);
  end loop;
  for v_list in
    select * from internal.stock_lists k
     where k.org_id = p_org_id and k.asked_at > v_now - interval '2 minutes' and k.at < v_now - internal.stands_for(k.took_ms) / 2
  loop
    v_started := clock_timestamp();
    v_ids := internal.find_short_products(p_org_id, v_list.query);
    perform internal.keep_list(p_org_id, v_list.query, v_started, extract(milliseconds from clock_timestamp() - v_started)::integer, v_ids, v_list.asked_at);
  end loop;
  delete from internal.stock_lists k where k.org_id = p_org_id and k.asked_at < v_now - interval '1 hour';
end $$;
