-- Adds up anew one of the things that are kept: what somebody looked at in the last two minutes once it has grown old by half, what somebody
-- looked at in the last day when it is ten minutes old; answers how many it did. So no reader of a big shop waits, and one who comes back
-- sees figures of now three seconds later. One a transaction: its row is held while it is written, not while others are added up. What
-- nobody looked at for a day is forgotten; what is quick to add up is left to its readers. A day nobody looks at is added up once all the
-- same, so that the next day has one to be compared with.
create or replace function internal.refresh_kept(p_org_id uuid) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now timestamptz := clock_timestamp();
  v_overview internal.stock_overviews;
  v_list internal.stock_lists;
begin
  perform internal.want_kept(p_org_id);
  select * into v_overview from internal.stock_overviews o
   where o.org_id = p_org_id and o.took_ms >= 50 and o.at < v_now - internal.kept_until(o.asked_at, o.took_ms, v_now)
   order by o.at limit 1;
  if found then
    perform internal.keep_overview(p_org_id, v_overview.store_id, v_overview.asked_at);
    return 1;
  end if;
  select * into v_list from internal.stock_lists k
   where k.org_id = p_org_id and k.at < v_now - internal.kept_until(k.asked_at, k.took_ms, v_now)
   order by k.at limit 1;
  if found then
    perform internal.keep_list(p_org_id, v_list.query, v_now, v_list.asked_at);
    return 1;
  end if;
  if not exists (
    select 1 from public.orgs o join internal.stock_days s on s.org_id = o.id and s.scope = 'all' and s.day = (internal.clock() at time zone o.time_zone)::date
     where o.id = p_org_id) then
    perform internal.keep_overview(p_org_id, null, v_now - interval '2 minutes');
    return 1;
  end if;
  delete from internal.stock_lists k where k.org_id = p_org_id and k.asked_at < v_now - interval '1 day';
  return 0;
end $$;
