-- The next order's number. Taken after the stock is locked and just before the order is written, so that nobody waits long for it.
create or replace function internal.next_order_number(p_org_id uuid, out series_id uuid, out series_number bigint, out number text)
language plpgsql volatile set search_path = '' as $$
begin
  insert into public.number_series (org_id, kind, prefix)
  select p_org_id, 'order', 'W' where not exists (select 1 from public.number_series n where n.org_id = p_org_id and n.kind = 'order')
  on conflict do nothing;
  select n.id into series_id from public.number_series n where n.org_id = p_org_id and n.kind = 'order' order by n.id limit 1;
  update public.number_series n set last_number = n.last_number + 1 where n.org_id = p_org_id and n.id = series_id
  returning n.last_number, n.prefix || '-' || lpad(n.last_number::text, 6, '0') into series_number, number;
end $$;
