-- What is wrong with which line of a list of products: a sentence for whoever reads the answer, and «what» for whoever says it in their own language.
create or replace function internal.judge_product_rows(p_org_id uuid, p_rows jsonb) returns jsonb
language sql stable set search_path = '' as $$
  with listed as (
    select r.*, p.id as known_id, count(*) over (partition by r.sku) as times
      from jsonb_to_recordset(p_rows) as r(line integer, problem text, what jsonb, sku text, name text, "priceMinor" bigint, "taxClass" text, barcode text)
      left join public.products p on p.org_id = p_org_id and p.sku = r.sku
  )
  select coalesce(jsonb_agg(jsonb_build_object('line', l.line, 'key', l.sku, 'problem', x.problem, 'what', x.what) order by l.line), '[]')
    from listed l
    cross join lateral (values
      (l.what, l.problem),
      (jsonb_build_object('code', 'sku_twice', 'times', l.times),
        case when l.problem is null and l.times > 1 then 'the SKU stands on ' || l.times || ' lines' end),
      (jsonb_build_object('code', 'name_wanted'), case when l.problem is null and l.known_id is null and l.name is null then 'a new product needs a name' end),
      (jsonb_build_object('code', 'price_wanted'),
        case when l.problem is null and l.known_id is null and l."priceMinor" is null then 'a new product needs a price' end),
      (jsonb_build_object('code', 'tax_class_unknown', 'said', l."taxClass"), case when l.problem is null and l."taxClass" is not null
        and not exists (select 1 from public.tax_classes t where t.org_id = p_org_id and lower(t.name) = lower(l."taxClass")) then 'there is no tax class «' || l."taxClass" || '»' end),
      (jsonb_build_object('code', 'tax_class_wanted'), case when l.problem is null and l.known_id is null and l."taxClass" is null
        and (select count(*) from public.tax_classes t where t.org_id = p_org_id) <> 1 then 'a new product needs a tax class' end),
      (jsonb_build_object('code', 'barcode_taken'), case when l.problem is null and exists (select 1 from public.product_barcodes b
        where b.org_id = p_org_id and b.barcode = l.barcode and b.product_id is distinct from l.known_id) then 'the barcode belongs to another product' end)) x(what, problem)
   where x.problem is not null
$$;
