-- Who may look at past sales: the till's people at their own store's, the back office at all.
create or replace function internal.sales_reader(p_request jsonb) returns internal.act
language plpgsql stable set search_path = '' as $$
declare
  v internal.act := internal.reader('read_sale', p_request);
begin
  if v.staff_role in ('manager', 'owner', 'auditor') then
    v.store_id := null;
  end if;
  return v;
end $$;
