-- The products of one page of a report, in its order, after the last one seen; one that has left its place meanwhile hands on its number.
create or replace function internal.page_of_report(p_org_id uuid, p_query jsonb, p_report text, p_store_id uuid, p_from date, p_to date)
returns internal.report_page language plpgsql volatile set search_path = '' as $$
declare
  v_limit integer := coalesce((p_query ->> 'limit')::integer, 50);
  v_ranked jsonb := jsonb_strip_nulls(jsonb_build_object('report', p_report, 'storeId', p_store_id, 'from', p_from, 'to', p_to));
  v_kept internal.stock_lists := internal.kept_list(p_org_id, v_ranked);
  v_ids uuid[] := coalesce(v_kept.ids, internal.rank_products(p_org_id, v_ranked));
  v_from integer := 0;
  v_page internal.report_page;
begin
  if p_query ? 'cursor' then
    v_from := coalesce(array_position(v_ids, internal.cursor_id(split_part(p_query ->> 'cursor', '.', 1))),
      substring(p_query ->> 'cursor' from '\.(\d{1,7})$')::integer, 0);
  end if;
  v_page.ids := v_ids[v_from + 1 : v_from + v_limit];
  v_page.total := cardinality(v_ids);
  v_page.listed_at := v_kept.at;
  if v_from + v_limit < v_page.total then
    v_page.next_cursor := v_ids[v_from + v_limit] || '.' || (v_from + v_limit);
  end if;
  return v_page;
end $$;
