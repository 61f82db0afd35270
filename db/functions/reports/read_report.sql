-- One report over a period of days of the shop's calendar, and the same over as many days before. A supervisor reads their own store.
create or replace function public.read_report(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_reports', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_report text := p_request -> 'path' ->> 'report';
  v_store uuid := case when v.staff_role = 'supervisor' then v.store_id else (q ->> 'storeId')::uuid end;
  v_today date := (select (internal.clock() at time zone o.time_zone)::date from public.orgs o where o.id = v.org_id);
  v_to date := coalesce((q ->> 'to')::date, v_today);
  v_from date := coalesce((q ->> 'from')::date, v_to - 29);
  v_days integer;
  v_sales uuid[];
  v_refunds uuid[];
  v_rows jsonb;
begin
  v_days := v_to - v_from + 1;
  if v_days not between 1 and 3700 then
    perform internal.refuse('malformed', jsonb_build_object('problems', jsonb_build_array(jsonb_build_object('path', 'from', 'message', 'must not lie after to'))));
  end if;
  select array_agg((o.payload ->> 'saleId')::uuid) filter (where o.type = 'sale.completed'),
         array_agg((o.payload ->> 'refundId')::uuid) filter (where o.type = 'sale.refunded') into v_sales, v_refunds
    from public.outbox o where o.org_id = v.org_id and o.dispatched_at is null;
  v_rows := internal.report_rows(v.org_id, v_store, v_report, v_from, v_to, v_sales, v_refunds);
  if v_rows is null then
    perform internal.refuse('not_found', jsonb_build_object('path', v_report));
  end if;
  return jsonb_build_object('report', v_report, 'from', v_from, 'to', v_to, 'storeId', v_store,
    'currency', (select o.currency from public.orgs o where o.id = v.org_id), 'rows', v_rows,
    'before', jsonb_build_object('from', v_from - v_days, 'to', v_from - 1,
      'rows', internal.report_rows(v.org_id, v_store, v_report, v_from - v_days, v_from - 1, v_sales, v_refunds)));
end $$;
