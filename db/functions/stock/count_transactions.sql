-- How many movements a filter of the ledger finds, archived or not. A row's seq has no gaps, so what is narrowed to rows and days is told by
-- two looks at each row, however long the ledger; what only reading can tell is read no further than a hundred thousand movements, and
-- `isMore` says that there may be more.
create or replace function public.count_transactions(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v internal.act := internal.reader('read_ledger', p_request);
  q jsonb := coalesce(p_request -> 'query', '{}');
  v_from timestamptz := coalesce((q ->> 'from')::timestamptz, '-infinity');
  v_to timestamptz := coalesce((q ->> 'to')::timestamptz, 'infinity');
  v_most constant integer := 100000;
  v_most_rows constant integer := 1000;
  v_rows uuid[];
  v_count bigint;
  v_is_more boolean := false;
begin
  if not q ?| array['type', 'staffId', 'reference'] then
    select coalesce(sum(i.last_seq), 0), array_agg(i.id) filter (where q ?| array['from', 'to']) into v_count, v_rows
      from public.inventory i
     where i.org_id = v.org_id and internal.in_store(v, i.store_id)
       and (not q ? 'inventoryId' or i.id = (q ->> 'inventoryId')::uuid)
       and (not q ? 'productId' or i.product_id = (q ->> 'productId')::uuid)
       and (not q ? 'locationId' or i.location_id = (q ->> 'locationId')::uuid)
       and (not q ? 'categoryId' or exists (select 1 from public.products p
         where p.org_id = i.org_id and p.id = i.product_id and p.category_id = (q ->> 'categoryId')::uuid));
    if v_rows is null then
      return jsonb_build_object('rows', v_count, 'isMore', false);
    elsif cardinality(v_rows) <= v_most_rows then
      select coalesce(sum(internal.seq_at(v.org_id, r.id, v_to - interval '1 microsecond')
          - internal.seq_at(v.org_id, r.id, v_from - interval '1 microsecond')), 0) into v_count from unnest(v_rows) r(id);
      return jsonb_build_object('rows', greatest(v_count, 0), 'isMore', false);
    end if;
  end if;
  select count(*) filter (where internal.in_store(v, t.store_id)
           and (not q ? 'staffId' or t.staff_id = (q ->> 'staffId')::uuid)
           and (not q ? 'inventoryId' or t.inventory_id = (q ->> 'inventoryId')::uuid)
           and (not q ? 'productId' or i.product_id = (q ->> 'productId')::uuid)
           and (not q ? 'locationId' or i.location_id = (q ->> 'locationId')::uuid)
           and (not q ? 'categoryId' or p.category_id = (q ->> 'categoryId')::uuid)), count(*) > v_most
    into v_count, v_is_more
    from (select m.inventory_id, m.store_id, m.staff_id from internal.whole_ledger m
           where m.org_id = v.org_id and m.created_at >= v_from and m.created_at < v_to
             and (not q ? 'type' or m.type = q ->> 'type')
             and (not q ? 'reference' or m.reference = q ->> 'reference') limit v_most + 1) t
    left join public.inventory i on q ?| array['productId', 'locationId', 'categoryId'] and i.org_id = v.org_id and i.id = t.inventory_id
    left join public.products p on q ? 'categoryId' and p.org_id = v.org_id and p.id = i.product_id;
  return jsonb_build_object('rows', least(v_count, v_most), 'isMore', v_is_more);
end $$;
