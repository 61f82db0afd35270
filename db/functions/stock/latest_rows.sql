-- The rows of a place whose own latest movements make the page of its ledger: those that moved last, with all that moved at the same
-- moment as the last of them. Null where the page is better read along time: with a filter that a row's newest movement may not pass, or
-- where more than some hundreds have moved since the page. `upto` is where that may begin. Along time alone a quiet place was walked to
-- the beginning, and asked row by row a place of a hundred thousand took half a minute.
create or replace function internal.latest_rows(p_act internal.act, p_query jsonb, p_until timestamptz, p_limit integer, out ids uuid[], out upto timestamptz)
language plpgsql stable set search_path = '' as $$
declare
  v_most constant integer := 500;
begin
  with here as materialized (
    select i.id, i.last_at from public.inventory i
     where i.org_id = p_act.org_id and i.location_id = (p_query ->> 'locationId')::uuid and internal.in_store(p_act, i.store_id) and i.last_seq > 0
  ), rows as (
    (select h.id from here h where h.last_at > p_until limit v_most + 1)
    union all
    (select h.id from here h where h.last_at <= p_until order by h.last_at desc fetch first p_limit rows with ties)
  )
  select array(select r.id from rows r limit v_most + p_limit + 1), (select max(h.last_at) from here h) into ids, upto;
  if cardinality(ids) > v_most + p_limit or p_query ?| array['type', 'staffId', 'reference'] then
    ids := null;
  end if;
end $$;
