-- The movements of a page, in no order, archived or not: of named rows each row gives its own latest by the primary key, so that the cost
-- is the page's and not the ledger's; without rows they are read along time. A row keeps its newest movement when the rest of it is
-- archived, so both tables are asked for a page each. Planned for the filters that are there: one that is not costs nothing.
create or replace function internal.list_movements(p_act internal.act, p_query jsonb, p_rows uuid[], p_from timestamptz, p_to timestamptz,
  p_seen public.inventory_transactions, p_limit integer)
returns setof public.inventory_transactions language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v_until timestamptz := least(p_to, coalesce(p_seen.created_at, 'infinity'));
begin
  if p_rows is not null then
    return query
    select m.* from (select r.id, internal.seq_at(p_act.org_id, r.id, v_until) as seq from unnest(p_rows) r(id)) r
    cross join lateral (
      (select t.* from public.inventory_transactions t
        where t.org_id = p_act.org_id and t.inventory_id = r.id and t.seq <= r.seq
          and t.created_at >= p_from and t.created_at < p_to
          and (p_seen.id is null or (t.created_at, t.id) < (p_seen.created_at, p_seen.id))
          and (not p_query ? 'type' or t.type = p_query ->> 'type')
          and (not p_query ? 'staffId' or t.staff_id = (p_query ->> 'staffId')::uuid)
          and (not p_query ? 'reference' or t.reference = p_query ->> 'reference')
        order by t.seq desc limit p_limit)
      union all
      (select t.* from public.inventory_transactions_archive t
        where t.org_id = p_act.org_id and t.inventory_id = r.id and t.seq <= r.seq
          and t.created_at >= p_from and t.created_at < p_to
          and (p_seen.id is null or (t.created_at, t.id) < (p_seen.created_at, p_seen.id))
          and (not p_query ? 'type' or t.type = p_query ->> 'type')
          and (not p_query ? 'staffId' or t.staff_id = (p_query ->> 'staffId')::uuid)
          and (not p_query ? 'reference' or t.reference = p_query ->> 'reference')
        order by t.seq desc limit p_limit)) m
    order by m.created_at desc, m.id desc limit p_limit;
    return;
  end if;
  return query
  select m.* from (
    (select t.* from public.inventory_transactions t
      where t.org_id = p_act.org_id and internal.in_store(p_act, t.store_id) and t.created_at >= p_from and t.created_at < p_to and t.created_at <= v_until
        and (p_seen.id is null or (t.created_at, t.id) < (p_seen.created_at, p_seen.id))
        and (not p_query ? 'type' or t.type = p_query ->> 'type')
        and (not p_query ? 'staffId' or t.staff_id = (p_query ->> 'staffId')::uuid)
        and (not p_query ? 'reference' or t.reference = p_query ->> 'reference')
        and (not p_query ? 'locationId' or (select i.location_id from public.inventory i
          where i.org_id = t.org_id and i.id = t.inventory_id) = (p_query ->> 'locationId')::uuid)
        and (not p_query ? 'categoryId' or (select p.category_id from public.inventory i
          join public.products p on p.org_id = i.org_id and p.id = i.product_id
          where i.org_id = t.org_id and i.id = t.inventory_id) = (p_query ->> 'categoryId')::uuid)
      order by t.created_at desc, t.id desc limit p_limit)
    union all
    (select t.* from public.inventory_transactions_archive t
      where t.org_id = p_act.org_id and internal.in_store(p_act, t.store_id) and t.created_at >= p_from and t.created_at < p_to and t.created_at <= v_until
        and (p_seen.id is null or (t.created_at, t.id) < (p_seen.created_at, p_seen.id))
        and (not p_query ? 'type' or t.type = p_query ->> 'type')
        and (not p_query ? 'staffId' or t.staff_id = (p_query ->> 'staffId')::uuid)
        and (not p_query ? 'reference' or t.reference = p_query ->> 'reference')
        and (not p_query ? 'locationId' or (select i.location_id from public.inventory i
          where i.org_id = t.org_id and i.id = t.inventory_id) = (p_query ->> 'locationId')::uuid)
        and (not p_query ? 'categoryId' or (select p.category_id from public.inventory i
          join public.products p on p.org_id = i.org_id and p.id = i.product_id
          where i.org_id = t.org_id and i.id = t.inventory_id) = (p_query ->> 'categoryId')::uuid)
      order by t.created_at desc, t.id desc limit p_limit)) m
  order by m.created_at desc, m.id desc limit p_limit;
end $$;
