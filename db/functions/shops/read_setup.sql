-- What a shop still needs before its first day, each asked of the books and not of a tick somebody made.
create or replace function public.read_setup(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('catalogue', p_request);
begin
  return jsonb_build_object('setup', jsonb_build_object(
    'till', exists (select 1 from internal.devices d where d.org_id = v.org_id and d.revoked_at is null),
    'price', exists (select 1 from public.products p where p.org_id = v.org_id and p.is_active and p.price_minor > 0),
    'stock', exists (select 1 from public.inventory_transactions t where t.org_id = v.org_id and t.type = 'received' and t.quantity_change > 0),
    'sale', exists (select 1 from public.sales s where s.org_id = v.org_id),
    'receipt', exists (select 1 from public.audit_log a where a.org_id = v.org_id and a.act = 'print_receipt'),
    'network', exists (select 1 from public.sales s where s.org_id = v.org_id and s.origin = 'offline'),
    'people', (select count(*) > 1 from public.staff s join internal.pins p on p.org_id = s.org_id and p.staff_id = s.id
      where s.org_id = v.org_id and s.is_active)));
end $$;
