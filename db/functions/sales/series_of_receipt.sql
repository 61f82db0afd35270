-- The series a receipt number belongs to, made at its first sale and locked; a number that was given already is refused.
create or replace function internal.series_of_receipt(p_device internal.devices, p_number text) returns public.number_series
language plpgsql volatile set search_path = '' as $$
declare
  v_number text[] := regexp_match(p_number, '^([A-Z0-9][A-Z0-9-]{1,40})-([0-9]{1,12})$');
  v_series public.number_series;
begin
  if v_number is null or v_number[2]::bigint = 0 then
    perform internal.refuse('malformed', jsonb_build_object('member', 'receiptNumber'));
  end if;
  insert into public.number_series (org_id, kind, register_id, device_id, prefix)
  values (p_device.org_id, 'offline', p_device.register_id, p_device.id, v_number[1]) on conflict do nothing;
  perform 1 from public.number_series n where n.org_id = p_device.org_id and n.prefix = v_number[1] for no key update;
  select * into v_series from public.number_series n where n.org_id = p_device.org_id and n.prefix = v_number[1];
  if v_series.device_id is distinct from p_device.id
     or exists (select 1 from public.sales s where s.org_id = p_device.org_id and s.series_id = v_series.id and s.series_number = v_number[2]::bigint)
     or exists (select 1 from internal.second_numbers n where n.org_id = p_device.org_id and n.series_id = v_series.id and n.series_number = v_number[2]::bigint) then
    perform internal.refuse('receipt_number_taken', jsonb_build_object('receiptNumber', p_number));
  end if;
  return v_series;
end $$;
