-- What is wrong with each sale's lines before stock is asked: {ix: {status, code, facts}} with the first failing kind and every
-- line it concerns. Reads the rows after their lock. Kinds in the doors' order: not found, deactivated or frozen, meaning.
-- Only a line that fails has its facts put together: for the thousands that do not, that was a seventh of a batch's time.
create or replace function internal.judge_lines(p_org_id uuid, p_sales internal.sale_draft[], p_lines internal.line_draft[]) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_refusals jsonb;
begin
  with lines as (
    select l.*, p.unit, p.quantity_decimals, p.is_active as product_active, lot.code as lot, lot.expires_at, r.discount_percent,
           r.found_quantity as found_limit,
           case
             when i.id is null or i.store_id <> s.store_id then 1
             when not (i.is_active and p.is_active and o.is_active and o.is_sellable) then 2
             when i.frozen_at is not null then 3
             when lot.expires_at < current_date then 4
             when not internal.is_quantity(l.quantity, p.quantity_decimals)
               or (l.found_quantity is not null and not internal.is_quantity(l.found_quantity, p.quantity_decimals)) then 5
             when l.discount_minor < 0 or l.cart_discount_minor < 0 or l.discount_minor + l.cart_discount_minor > l.gross_minor then 6
             when l.unit_price_minor <> l.catalog_price_minor and s.approval_id is null
               and s.staff_role is not null and override.how is distinct from 'own' then 7
             when s.approval_id is null and over_limit.how = 'signed'
               and l.discount_minor + l.cart_discount_minor > ceil(r.discount_percent * l.gross_minor / 100) then 8
             when s.approval_id is null and over_limit.how = 'signed' and l.found_quantity > r.found_quantity then 9
           end as kind
      from unnest(p_lines) l
      join unnest(p_sales) s on s.ix = l.sale_ix
      left join public.inventory i on i.org_id = p_org_id and i.id = l.inventory_id
      left join public.products p on p.org_id = p_org_id and p.id = i.product_id
      left join public.locations o on o.org_id = p_org_id and o.id = i.location_id
      left join public.lots lot on lot.org_id = p_org_id and lot.id = i.lot_id
      left join public.role_limits r on r.org_id = p_org_id and r.role = s.staff_role
      left join internal.permissions over_limit on over_limit.role = s.staff_role and over_limit.act = 'discount_over_limit'
      left join internal.permissions override on override.role = s.staff_role and override.act = 'price_override'
  ), judged as (
    select l.sale_ix, l.position, l.inventory_id, l.sku, l.quantity, l.unit, k.*
      from lines l
      cross join lateral (values
        (1, 404, 'inventory_not_found', '{}'::jsonb),
        (2, 409, 'inventory_deactivated', jsonb_build_object('what', case when l.product_active then 'stock' else 'product' end)),
        (3, 409, 'inventory_frozen', '{}'),
        (4, 409, 'lot_expired', jsonb_build_object('lot', l.lot, 'expiresAt', l.expires_at)),
        (5, 422, 'invalid_quantity', jsonb_build_object('decimals', l.quantity_decimals)),
        (6, 422, 'invalid_discount', jsonb_build_object('gross', l.gross_minor, 'discount', l.discount_minor)),
        (7, 403, 'price_override_denied', jsonb_build_object('price', l.catalog_price_minor, 'asked', l.unit_price_minor)),
        (8, 403, 'approval_required', jsonb_build_object('act', 'discount_over_limit', 'limitPercent', trim_scale(l.discount_percent))),
        (9, 403, 'approval_required', jsonb_build_object('act', 'found', 'limit', trim_scale(l.found_limit)::text))
      ) k(kind, status, code, facts)
     where l.kind is not null and k.kind = l.kind
  ), firsts as (
    select j.sale_ix, min(j.kind) as kind from judged j group by j.sale_ix
  )
  select jsonb_object_agg(f.sale_ix, refusal.it) into v_refusals
    from firsts f
    cross join lateral (
      select jsonb_build_object('status', min(j.status), 'code', min(j.code), 'facts', (jsonb_agg(j.facts order by j.position) -> 0)
          || jsonb_build_object('lines', jsonb_agg(jsonb_build_object('line', j.position, 'inventoryId', j.inventory_id, 'sku', j.sku,
               'quantity', j.quantity::text, 'unit', j.unit) || j.facts order by j.position))) as it
        from judged j where j.sale_ix = f.sale_ix and j.kind = f.kind) refusal;
  return coalesce(v_refusals, '{}');
end $$;
