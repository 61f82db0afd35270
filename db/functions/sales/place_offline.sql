-- Where an offline sale goes in the books: its shift, or the rescue shift when that was closed; its number in the device's own series.
create or replace function internal.place_offline(p_device internal.devices, p_draft internal.sale_draft, p_sale jsonb) returns internal.sale_draft
language plpgsql volatile set search_path = '' as $$
declare
  v internal.sale_draft := p_draft;
  v_series public.number_series;
begin
  select f.id into v.shift_id from public.shifts f
   where f.org_id = v.org_id and f.register_id = v.register_id and f.closed_at is null and not f.is_rescue
     and (p_sale ->> 'shiftId' is null or f.id = (p_sale ->> 'shiftId')::uuid) for share;
  if v.shift_id is null then
    insert into public.shifts (org_id, register_id, store_id, is_rescue, opened_by)
    values (v.org_id, v.register_id, v.store_id, true, v.staff_id) on conflict do nothing;
    select f.id into v.shift_id from public.shifts f
     where f.org_id = v.org_id and f.register_id = v.register_id and f.closed_at is null and f.is_rescue for share;
  end if;
  v_series := internal.series_of_receipt(p_device, p_sale ->> 'receiptNumber');
  v.series_id := v_series.id;
  v.facts := jsonb_build_object('origin', 'offline', 'number', p_sale -> 'receiptNumber', 'seriesNumber', substring(p_sale ->> 'receiptNumber' from '([0-9]+)$')::bigint,
    'soldAt', p_sale -> 'soldAt', 'catalogVersion', p_sale -> 'catalogVersion');
  return v;
end $$;
