-- The lot of a product by its code, made if it is new; a lot's date is set once and never silently changed.
create or replace function internal.open_lot(p_org_id uuid, p_product_id uuid, p_code text, p_expires_on date) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  v_lot public.lots;
begin
  if p_code is null then
    return null;
  end if;
  insert into public.lots (org_id, product_id, code, expires_at) values (p_org_id, p_product_id, p_code, p_expires_on)
  on conflict (org_id, product_id, code) do nothing;
  select * into v_lot from public.lots l where l.org_id = p_org_id and l.product_id = p_product_id and l.code = p_code;
  if p_expires_on is not null and v_lot.expires_at is distinct from p_expires_on then
    perform internal.refuse('name_taken', jsonb_build_object('what', 'lot', 'name', p_code, 'expiresOn', v_lot.expires_at));
  end if;
  return v_lot.id;
end $$;
