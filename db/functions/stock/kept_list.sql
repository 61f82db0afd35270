-- A big shop's list, however old it is up to an hour: the background adds it up again as soon as somebody asked for it. Only one that nobody asked
-- for in a day is added up here. Nothing for a small shop, which has no kept lists; one that it has from bigger days stands no longer than it may.
create or replace function internal.kept_list(p_org_id uuid, p_query jsonb) returns internal.stock_lists
language plpgsql volatile set search_path = '' as $$
declare
  v_now timestamptz := clock_timestamp();
  v_kept internal.stock_lists;
begin
  select * into v_kept from internal.stock_lists k where k.org_id = p_org_id and k.scope = p_query::text;
  if v_kept.asked_at < v_now - interval '20 seconds' then
    update internal.stock_lists k set asked_at = v_now where k.org_id = p_org_id and k.scope = p_query::text;
  end if;
  if v_kept.at > v_now - internal.stands_for(v_kept.took_ms) then
    return v_kept;
  elsif not internal.is_big(p_org_id) then
    return null;
  elsif v_kept.at is null or v_kept.at < v_now - interval '1 hour' then
    perform internal.keep_list(p_org_id, p_query, v_now, v_now);
    select * into v_kept from internal.stock_lists k where k.org_id = p_org_id and k.scope = p_query::text;
  end if;
  return v_kept;
end $$;
