-- The ledger, newest first, archived or not: of one row by its seq, of a product or a category by its rows, of a place by those that moved last,
-- else by time; of a category with more than a thousand rows too, which along time is met soon enough.
-- A cursor names the last movement seen, and still does when that one was archived meanwhile.
create or replace function public.read_transactions(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_ledger', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := internal.page_limit(q);
  v_rows uuid[];
  v_from timestamptz := coalesce((q ->> 'from')::timestamptz, '-infinity');
  v_to timestamptz := coalesce((q ->> 'to')::timestamptz, 'infinity');
  v_seen public.inventory_transactions;
  v_list jsonb;
  v_most constant integer := case when q ?| array['inventoryId', 'productId'] then 2147483646 else 1000 end;
begin
  if q ? 'cursor' then
    select * into v_seen from internal.whole_ledger t where t.org_id = v.org_id and t.id = internal.cursor_id(q ->> 'cursor');
    if not found then
      perform internal.refuse('malformed', jsonb_build_object('reason', 'cursor is not known here'));
    end if;
  end if;
  if q ? 'locationId' and not q ?| array['inventoryId', 'productId', 'categoryId'] then
    select l.ids, least(v_to, l.upto + interval '1 microsecond') into v_rows, v_to
      from internal.latest_rows(v, q, least(v_to, coalesce(v_seen.created_at, 'infinity')), v_limit + 1) l;
  elsif q ?| array['inventoryId', 'productId', 'categoryId'] then
    v_rows := array(select i.id from public.inventory i
      left join public.products p on q ? 'categoryId' and p.org_id = i.org_id and p.id = i.product_id
     where i.org_id = v.org_id and internal.in_store(v, i.store_id)
      and (not q ? 'inventoryId' or i.id = (q ->> 'inventoryId')::uuid)
      and (not q ? 'productId' or i.product_id = (q ->> 'productId')::uuid)
      and (not q ? 'categoryId' or p.category_id = (q ->> 'categoryId')::uuid)
      and (not q ? 'locationId' or i.location_id = (q ->> 'locationId')::uuid) limit v_most + 1);
    if cardinality(v_rows) > v_most then
      v_rows := null;
    end if;
  end if;
  select jsonb_agg(internal.transaction_json(x.t) order by x.n) into v_list from (
    select t, row_number() over (order by t.created_at desc, t.id desc) as n from internal.list_movements(v, q, v_rows, v_from, v_to, v_seen, v_limit + 1) t
  ) x;
  return internal.page('transactions', coalesce(v_list, '[]'), v_limit);
end $$;
