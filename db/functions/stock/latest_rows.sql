-- The rows of a place whose own latest movements make the page of its ledger: those that moved last, with all that moved at the same
-- moment as the last of them. Null where the page is better read along time: with a filter that a row's newest movement may not pass, or
-- where more than some hundreds have moved since the page. `upto` is where that may begin. Along time alone a quiet place was walked to
-- the beginning, and asked row by row a place of a hundred thousand took half a minute. A busy place fills its page from the shop's last two
-- thousand movements, and its rows need not be gone through.
create or replace function internal.latest_rows(p_act internal.act, p_query jsonb, p_until timestamptz, p_limit integer, out ids uuid[], out upto timestamptz)
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v_most constant integer := 500;
  v_is_narrow constant boolean := p_query ?| array['type', 'staffId', 'reference'];
begin
  if not v_is_narrow and p_limit <= (
    select count(*) from (
      select t.inventory_id from public.inventory_transactions t
       where t.org_id = p_act.org_id and t.created_at <= p_until and internal.in_store(p_act, t.store_id) order by t.created_at desc, t.id desc limit 2000) m
      join public.inventory i on i.org_id = p_act.org_id and i.id = m.inventory_id and i.location_id = (p_query ->> 'locationId')::uuid) then
    return;
  end if;
  with here as materialized (
    select i.id, i.last_at from public.inventory i
     where i.org_id = p_act.org_id and i.location_id = (p_query ->> 'locationId')::uuid and internal.in_store(p_act, i.store_id) and i.last_seq > 0
  ), rows as (
    (select h.id from here h where h.last_at > p_until limit v_most + 1)
    union all
    (select h.id from here h where h.last_at <= p_until order by h.last_at desc fetch first p_limit rows with ties)
  )
  select array(select r.id from rows r limit v_most + p_limit + 1), (select max(h.last_at) from here h) into ids, upto;
  if v_is_narrow or cardinality(ids) > v_most + p_limit then
    ids := null;
  end if;
end $$;
