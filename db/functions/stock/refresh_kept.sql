-- Adds up anew one of the things that somebody looked at in the last two minutes and that has grown old by half, so that no reader waits for
-- it; answers how many it did. One a transaction: its row is held while it is written, not while others are added up. What nobody looked
-- at for an hour is forgotten; what is quick to add up is left to its readers.
create or replace function internal.refresh_kept(p_org_id uuid) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now timestamptz := clock_timestamp();
  v_overview internal.stock_overviews;
  v_list internal.stock_lists;
  v_ids uuid[];
begin
  select * into v_overview from internal.stock_overviews o
   where o.org_id = p_org_id and o.took_ms >= 50 and o.asked_at > v_now - interval '2 minutes' and o.at < v_now - internal.stands_for(o.took_ms) / 2
   order by o.at limit 1;
  if found then
    perform internal.keep_overview(p_org_id, v_overview.store_id, v_overview.asked_at);
    return 1;
  end if;
  select * into v_list from internal.stock_lists k
   where k.org_id = p_org_id and k.asked_at > v_now - interval '2 minutes' and k.at < v_now - internal.stands_for(k.took_ms) / 2
   order by k.at limit 1;
  if found then
    v_ids := internal.find_short_products(p_org_id, v_list.query);
    perform internal.keep_list(p_org_id, v_list.query, v_now, extract(milliseconds from clock_timestamp() - v_now)::integer, v_ids, v_list.asked_at);
    return 1;
  end if;
  delete from internal.stock_lists k where k.org_id = p_org_id and k.asked_at < v_now - interval '1 hour';
  return 0;
end $$;
