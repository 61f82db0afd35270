-- The products of one page, in order. Each branch is a plain statement, so that each finds its own index.
create or replace function internal.find_products(p_act internal.act, p_query jsonb, p_seen public.products, p_limit integer) returns uuid[]
language plpgsql stable set search_path = '' as $$
declare
  v_like text := internal.like_of(p_query ->> 'q');
begin
  if v_like is not null then
    return array(select p.id from public.products p
      where p.org_id = p_act.org_id and internal.product_matches(p, p_query)
        and (p_seen.id is null or (lower(p.name), p.id) > (lower(p_seen.name), p_seen.id))
        and p.id in (
          select a.id from public.products a where a.org_id = p_act.org_id and lower(a.name) like v_like
          union select b.id from public.products b where b.org_id = p_act.org_id and lower(b.sku) like v_like
          union select c.product_id from public.product_barcodes c where c.org_id = p_act.org_id and c.barcode = p_query ->> 'q')
      order by lower(p.name), p.id limit p_limit);
  end if;
  if p_query ->> 'sort' = 'sku' then
    return array(select p.id from public.products p
      where p.org_id = p_act.org_id and internal.product_matches(p, p_query) and (p_seen.id is null or p.sku > p_seen.sku)
      order by p.sku limit p_limit);
  end if;
  if p_seen.id is null then
    return array(select p.id from public.products p where p.org_id = p_act.org_id and internal.product_matches(p, p_query)
      order by lower(p.name), p.id limit p_limit);
  end if;
  return array(select p.id from public.products p
    where p.org_id = p_act.org_id and internal.product_matches(p, p_query) and (lower(p.name), p.id) > (lower(p_seen.name), p_seen.id)
    order by lower(p.name), p.id limit p_limit);
end $$;
