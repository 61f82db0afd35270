-- What is wrong with which line of a list of stock, told as for a list of products.
create or replace function internal.judge_stock_rows(p_act internal.act, p_rows jsonb) returns jsonb
language sql stable set search_path = '' as $$
  with listed as (
    select r.*, p.id as product_id, p.quantity_decimals, p.has_lots, p.is_active, p.is_bundle,
           (select count(*) from public.locations l where l.org_id = p_act.org_id and lower(l.name) = lower(r.location) and l.is_active and internal.in_store(p_act, l.store_id)) as places,
           count(*) over (partition by r.sku, lower(r.location), r.lot) as times
      from jsonb_to_recordset(p_rows) as r(line integer, problem text, what jsonb, sku text, location text, lot text, quantity numeric)
      left join public.products p on p.org_id = p_act.org_id and p.sku = r.sku
  )
  select coalesce(jsonb_agg(jsonb_build_object('line', l.line, 'key', l.sku, 'problem', x.problem, 'what', x.what) order by l.line), '[]')
    from listed l
    cross join lateral (values
      (l.what, l.problem),
      (jsonb_build_object('code', 'product_unknown', 'said', l.sku),
        case when l.problem is null and l.product_id is null then 'there is no product «' || l.sku || '»' end),
      (jsonb_build_object('code', 'out_of_use'), case when l.problem is null and not l.is_active then 'the product is out of use' end),
      (jsonb_build_object('code', 'bundle'), case when l.problem is null and l.is_bundle then 'a bundle has no stock of its own' end),
      (jsonb_build_object('code', case l.places when 0 then 'place_unknown' else 'place_twice' end, 'said', l.location),
        case when l.problem is null and l.places <> 1 then case l.places when 0 then 'there is no place «' else 'several places are called «' end || l.location || '»' end),
      (jsonb_build_object('code', 'stock_twice', 'times', l.times),
        case when l.problem is null and l.times > 1 then 'the same product and place stand on ' || l.times || ' lines' end),
      (jsonb_build_object('code', 'lot_wanted'), case when l.problem is null and l.has_lots and l.lot is null then 'the product is kept by lot: name the lot' end),
      -- NaN is greater than everything
      (jsonb_build_object('code', 'not_quantity', 'field', 'quantity', 'said', l.quantity::text),
        case when l.problem is null and not coalesce(l.quantity between 0 and 9999999999, false) then 'that is no quantity' end),
      (jsonb_build_object('code', 'part_of_piece'),
        case when l.problem is null and l.product_id is not null and l.quantity <> round(l.quantity, l.quantity_decimals) then 'a part of a piece is no quantity' end),
      (jsonb_build_object('code', 'nothing_added'),
        case when l.problem is null and l.quantity = 0 and p_act.body ->> 'mode' = 'add' then 'nothing is added' end)) x(what, problem)
   where x.problem is not null
$$;
