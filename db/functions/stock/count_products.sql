-- How many products a filter finds.
create or replace function internal.count_products(p_act internal.act, p_query jsonb) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  v_like text := internal.like_of(p_query ->> 'q');
  v_count bigint;
begin
  if v_like is null then
    select count(*) into v_count from public.products p where p.org_id = p_act.org_id and internal.product_matches(p, p_query);
  else
    select count(*) into v_count from public.products p
     where p.org_id = p_act.org_id and internal.product_matches(p, p_query)
       and p.id in (
         select a.id from public.products a where a.org_id = p_act.org_id and lower(a.name) like v_like
         union select b.id from public.products b where b.org_id = p_act.org_id and lower(b.sku) like v_like
         union select c.product_id from public.product_barcodes c where c.org_id = p_act.org_id and c.barcode = p_query ->> 'q');
  end if;
  return v_count;
end $$;
