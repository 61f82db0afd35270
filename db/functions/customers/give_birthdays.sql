-- Birthday points, once a year, on the day as the shop's calendar has it; run by the worker any number of times a day.
create or replace function internal.give_birthdays(p_org_id uuid) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_org public.orgs;
  v_today date;
  v_customer uuid;
  v_count integer := 0;
begin
  select * into v_org from public.orgs o where o.id = p_org_id;
  v_today := (internal.clock() at time zone v_org.time_zone)::date;
  if v_org.birthday_points = 0 then
    return 0;
  end if;
  for v_customer in
    select c.id from public.customers c
     where c.org_id = p_org_id and c.erased_at is null and c.merged_into is null and c.birthday is not null
       and to_char(c.birthday, 'MM-DD') = to_char(v_today, 'MM-DD')
       and coalesce(c.birthday_year, 0) < extract(year from v_today)::integer order by c.id
  loop
    update public.customers c set birthday_year = extract(year from v_today)::integer, lifetime_points = c.lifetime_points + v_org.birthday_points
     where c.org_id = p_org_id and c.id = v_customer and coalesce(c.birthday_year, 0) < extract(year from v_today)::integer;
    continue when not found;
    perform internal.enter_customer(p_org_id, v_customer, 'points', v_org.birthday_points, 'birthday', 'birthday:' || v_today, null);
    perform internal.settle_tier(p_org_id, v_customer, false);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
