-- Finds each till's open shift and locks it against closing, opens one where the org lets the first sale do so, and locks the
-- till's receipt series. Tills are taken in id order.
create or replace function internal.open_shifts(p_org_id uuid, p_sales internal.sale_draft[]) returns internal.sale_draft[]
language plpgsql volatile set search_path = '' as $$
declare
  v_sales internal.sale_draft[] := p_sales;
  v_registers uuid[] := array(select distinct s.register_id from unnest(p_sales) s where s.code is null order by 1);
begin
  if exists (select 1 from unnest(v_registers) r(id) where not exists (
      select 1 from public.shifts f where f.org_id = p_org_id and f.register_id = r.id and f.closed_at is null and not f.is_rescue)) then
    insert into public.shifts (org_id, register_id, store_id, opened_by)
    select p_org_id, r.id, r.store_id, (select s.staff_id from unnest(p_sales) s where s.register_id = r.id and s.code is null limit 1)
      from public.registers r join public.orgs o on o.id = r.org_id and o.auto_open_shift
     where r.org_id = p_org_id and r.id = any (v_registers) and not exists (
       select 1 from public.shifts f where f.org_id = p_org_id and f.register_id = r.id and f.closed_at is null and not f.is_rescue)
     order by r.id
    on conflict do nothing;
  end if;
  if exists (select 1 from unnest(v_registers) r(id) where not exists (select 1 from public.number_series n
      where n.org_id = p_org_id and n.register_id = r.id and n.kind = 'online' and n.device_id is null)) then
    insert into public.number_series (org_id, kind, register_id, prefix)
    select p_org_id, 'online', r.id, r.prefix from public.registers r where r.org_id = p_org_id and r.id = any (v_registers) order by r.id
    on conflict do nothing;
  end if;
  perform 1 from public.shifts f
    where f.org_id = p_org_id and f.register_id = any (v_registers) and f.closed_at is null and not f.is_rescue order by f.id for share;
  perform 1 from public.number_series n
    where n.org_id = p_org_id and n.register_id = any (v_registers) and n.kind = 'online' and n.device_id is null order by n.id for no key update;
  select array_agg(row(s.ix, s.id, s.key, s.fingerprint, s.org_id, s.store_id, s.register_id, s.device_id, s.location_id, s.staff_id, s.staff_role,
      s.session_id, coalesce(s.shift_id, f.id), n.id, s.customer_id, s.signature_id, s.approval_id, s.body, s.subtotal_minor, s.discount_minor,
      s.tax_minor, s.returned_minor, s.total_minor, s.paid_minor, s.change_minor, s.status, s.code, s.facts)::internal.sale_draft order by s.ix)
    into v_sales
    from unnest(p_sales) s
    left join public.shifts f on f.org_id = p_org_id and f.register_id = s.register_id and f.closed_at is null and not f.is_rescue
    left join public.number_series n on n.org_id = p_org_id and n.register_id = s.register_id and n.kind = 'online' and n.device_id is null;
  return v_sales;
end $$;
