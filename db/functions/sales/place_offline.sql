-- Where an offline sale goes in the books: its shift, or the rescue shift when that was closed; its number in the device's own series.
create or replace function internal.place_offline(p_device internal.devices, p_draft internal.sale_draft, p_sale jsonb) returns internal.sale_draft
language plpgsql volatile set search_path = '' as $$
declare
  v internal.sale_draft := p_draft;
  v_number text[] := regexp_match(p_sale ->> 'receiptNumber', '^([A-Z0-9][A-Z0-9-]{1,40})-([0-9]{1,12})$');
  v_series public.number_series;
begin
  if v_number is null or v_number[2]::bigint = 0 then
    perform internal.refuse('malformed', jsonb_build_object('member', 'receiptNumber'));
  end if;
  select f.id into v.shift_id from public.shifts f
   where f.org_id = v.org_id and f.register_id = v.register_id and f.closed_at is null and not f.is_rescue
     and (p_sale ->> 'shiftId' is null or f.id = (p_sale ->> 'shiftId')::uuid) for share;
  if v.shift_id is null then
    insert into public.shifts (org_id, register_id, store_id, is_rescue, opened_by)
    values (v.org_id, v.register_id, v.store_id, true, v.staff_id) on conflict do nothing;
    select f.id into v.shift_id from public.shifts f
     where f.org_id = v.org_id and f.register_id = v.register_id and f.closed_at is null and f.is_rescue for share;
  end if;
  insert into public.number_series (org_id, kind, register_id, device_id, prefix)
  values (v.org_id, 'offline', v.register_id, p_device.id, v_number[1]) on conflict do nothing;
  perform 1 from public.number_series n where n.org_id = v.org_id and n.prefix = v_number[1] for no key update;
  select * into v_series from public.number_series n where n.org_id = v.org_id and n.prefix = v_number[1];
  if v_series.device_id is distinct from p_device.id or exists (select 1 from public.sales s
      where s.org_id = v.org_id and s.series_id = v_series.id and s.series_number = v_number[2]::bigint) then
    perform internal.refuse('receipt_number_taken', jsonb_build_object('receiptNumber', p_sale -> 'receiptNumber'));
  end if;
  v.series_id := v_series.id;
  v.facts := jsonb_build_object('origin', 'offline', 'number', p_sale -> 'receiptNumber', 'seriesNumber', v_number[2]::bigint,
    'soldAt', p_sale -> 'soldAt', 'catalogVersion', p_sale -> 'catalogVersion');
  return v;
end $$;
