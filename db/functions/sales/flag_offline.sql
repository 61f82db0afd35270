-- What differs between the shop the till saw and the shop as it is: each a word for the conflict desk, with its facts.
create or replace function internal.flag_offline(
  p_device internal.devices, p_draft internal.sale_draft, p_sale jsonb, p_lines internal.line_draft[]) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('flag', f.flag) || f.facts), '[]') from (
    select 'price' as flag, jsonb_build_object('line', l.position, 'sku', l.sku, 'rungUp', l.unit_price_minor, 'catalogue', l.catalog_price_minor) as facts
      from unnest(p_lines) l where l.unit_price_minor <> l.catalog_price_minor
    union all
    select 'total', jsonb_build_object('rungUp', p_draft.total_minor, 'today', t.total)
      from (select sum(l.total_minor) as total from unnest(p_lines) l) t where t.total <> p_draft.total_minor
    union all
    select case when i.frozen_at is not null then 'frozen' else 'deactivated' end, jsonb_build_object('line', l.position, 'sku', l.sku)
      from unnest(p_lines) l
      join public.inventory i on i.org_id = p_draft.org_id and i.id = l.inventory_id
      join public.products p on p.org_id = i.org_id and p.id = i.product_id
     where i.frozen_at is not null or not i.is_active or not p.is_active
    union all
    select 'staff', jsonb_build_object('staffId', p_sale -> 'staffId') where not exists (
      select 1 from public.staff s where s.org_id = p_draft.org_id and s.id = p_draft.staff_id and s.is_active)
    union all
    select 'customer', jsonb_build_object('customerId', p_sale -> 'customerId') where p_sale ? 'customerId' and p_draft.customer_id is null
    union all
    select 'cart_taken', jsonb_build_object('cartId', c.id, 'register', coalesce(r.name, '–'))
      from public.parked_carts c
      left join public.registers r on r.org_id = c.org_id and r.id = c.recalled_on
     where c.org_id = p_draft.org_id and c.id = (p_sale ->> 'parkedCartId')::uuid and c.recalled_at is not null
       and c.recalled_on is distinct from p_draft.register_id
    union all
    select 'clock', jsonb_build_object('soldAt', p_sale -> 'soldAt', 'receivedAt', internal.iso(clock_timestamp()))
     where (p_sale ->> 'soldAt')::timestamptz not between clock_timestamp() - interval '14 days' and clock_timestamp() + interval '5 minutes'
    union all
    select 'shift_closed', jsonb_build_object('shiftId', s.id, 'closedAt', internal.iso(s.closed_at))
      from public.shifts s where s.org_id = p_draft.org_id and s.id = (p_sale ->> 'shiftId')::uuid and s.closed_at is not null
    union all
    select 'device_revoked', jsonb_build_object('deviceId', p_device.id) where p_device.revoked_at is not null
  ) f
$$;
