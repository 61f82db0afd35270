-- One report over a period of days of the shop's calendar, and the same over as many days before. A supervisor reads their own store. A report by
-- product comes page by page, with what all its products come to (`sums`); in a big shop its order is kept for a while (`listedAt`) and its
-- lines are of now.
create or replace function public.read_report(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_reports', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_report text := p_request -> 'path' ->> 'report';
  v_store uuid := case when v.staff_role = 'supervisor' then v.store_id else (q ->> 'storeId')::uuid end;
  v_today date := (select (internal.clock() at time zone o.time_zone)::date from public.orgs o where o.id = v.org_id);
  v_to date := coalesce((q ->> 'to')::date, v_today);
  v_from date := coalesce((q ->> 'from')::date, v_to - 29);
  v_days integer := v_to - v_from + 1;
  v_by_product constant boolean := v_report in ('products', 'margin', 'cover');
  v_page internal.report_page;
  v_sales uuid[];
  v_refunds uuid[];
  v_rows jsonb;
  v_answer jsonb;
begin
  if v_days not between 1 and 3700 then
    perform internal.refuse('malformed', jsonb_build_object('problems', jsonb_build_array(jsonb_build_object('path', 'from', 'message', 'must not lie after to'))));
  end if;
  select e.sales, e.refunds into v_sales, v_refunds from internal.pending_events(v.org_id) e;
  if v_by_product then
    v_page := internal.page_of_report(v.org_id, q, case v_report when 'cover' then 'cover' else 'products' end, v_store, v_from, v_to);
  end if;
  v_rows := internal.report_rows(v.org_id, v_store, v_report, v_page.ids, v_from, v_to, v_sales, v_refunds);
  if v_rows is null then
    perform internal.refuse('not_found', jsonb_build_object('path', v_report));
  end if;
  v_answer := jsonb_build_object('report', v_report, 'from', v_from, 'to', v_to, 'storeId', v_store,
    'currency', (select o.currency from public.orgs o where o.id = v.org_id), 'rows', v_rows, 'nextCursor', v_page.next_cursor,
    'total', coalesce(v_page.total, jsonb_array_length(v_rows)), 'listedAt', internal.iso(v_page.listed_at), 'sums', null,
    'before', jsonb_build_object('from', v_from - v_days, 'to', v_from - 1, 'sums', null,
      'rows', internal.report_rows(v.org_id, v_store, v_report, v_page.ids, v_from - v_days, v_from - 1, v_sales, v_refunds)));
  if v_by_product and v_report <> 'cover' then
    v_answer := jsonb_set(jsonb_set(v_answer, '{sums}', internal.goods_sums(v.org_id, v_store, v_from, v_to, v_sales, v_refunds)),
      '{before,sums}', internal.goods_sums(v.org_id, v_store, v_from - v_days, v_from - 1, v_sales, v_refunds));
  end if;
  return v_answer;
end $$;
