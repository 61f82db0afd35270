-- An offline sale as a draft: the till and its place are the device's, the person is whom the till names, if the org knows them.
create or replace function internal.draft_offline(p_device internal.devices, p_sale jsonb) returns internal.sale_draft
language plpgsql stable set search_path = '' as $$
declare
  v internal.sale_draft;
begin
  v.ix := 1;
  v.id := internal.uuid_v7();
  v.key := (p_sale ->> 'key')::uuid;
  v.body := p_sale - 'key';
  v.fingerprint := internal.fingerprint(p_device.org_id, 'POST /api/pos/sales/offline', '{}', v.body);
  v.org_id := p_device.org_id;
  v.device_id := p_device.id;
  v.register_id := p_device.register_id;
  select r.store_id, r.location_id into v.store_id, v.location_id from public.registers r where r.org_id = v.org_id and r.id = v.register_id;
  select s.id, s.role into v.staff_id, v.staff_role from public.staff s where s.org_id = v.org_id and s.id = (p_sale ->> 'staffId')::uuid;
  select c.id into v.customer_id from public.customers c
   where c.org_id = v.org_id and c.id = (p_sale ->> 'customerId')::uuid and c.erased_at is null and c.merged_into is null;
  v.total_minor := (p_sale ->> 'total')::bigint;
  v.returned_minor := 0;
  select sum((m ->> 'amount')::bigint), sum(coalesce((m ->> 'tendered')::bigint - (m ->> 'amount')::bigint, 0)) into v.paid_minor, v.change_minor
    from jsonb_array_elements(p_sale -> 'payments') m;
  if exists (select 1 from jsonb_array_elements(p_sale -> 'payments') m
      where m ->> 'method' not in ('cash', 'card') or (m ->> 'amount')::bigint <= 0
         or (m ->> 'tendered' is not null and (m ->> 'method' <> 'cash' or (m ->> 'tendered')::bigint < (m ->> 'amount')::bigint)))
     or p_sale ? 'returns' then
    perform internal.refuse('invalid_payment', jsonb_build_object('total', v.total_minor));
  end if;
  return v;
end $$;
