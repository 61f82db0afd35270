-- The org of an order named by its id alone: the caller's own where there are claims, else the one that has it.
create or replace function internal.org_of_order(p_order_id uuid, p_org_id uuid) returns uuid
language plpgsql stable set search_path = '' as $$
declare
  v_org uuid := (internal.actor()).org_id;
begin
  if v_org is null then
    select o.org_id into v_org from public.orders o where o.id = p_order_id and (p_org_id is null or o.org_id = p_org_id) order by o.org_id limit 1;
  end if;
  if v_org is null then
    perform internal.refuse('order_not_found', jsonb_build_object('orderId', p_order_id));
  end if;
  return v_org;
end $$;
