-- Which stock row a delivery means: the one it names, or the product's (and lot's) at the named place, which is made when it is new.
create or replace function internal.row_to_fill(p_act internal.act, p_body jsonb) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  v_product uuid := (p_body ->> 'productId')::uuid;
begin
  if p_body ? 'inventoryId' then
    return (p_body ->> 'inventoryId')::uuid;
  end if;
  perform 1 from public.products p where p.org_id = p_act.org_id and p.id = v_product;
  if not found then
    perform internal.refuse('product_not_found', jsonb_build_object('productId', v_product));
  end if;
  return internal.open_row(p_act, v_product, (p_body ->> 'locationId')::uuid,
    internal.open_lot(p_act.org_id, v_product, p_body ->> 'lotCode', (p_body ->> 'expiresOn')::date));
end $$;
