-- Adds what a process refused for want of stock to the day's number of its shop and store; of a shop that is gone, nothing.
create or replace function internal.count_blocked(p_counts jsonb) returns void
language sql volatile security definer set search_path = '' as $$
  insert into internal.blocked_days as b (org_id, store_id, day, times)
  select o.id, coalesce(c."storeId", '00000000-0000-0000-0000-000000000000'), (internal.clock() at time zone o.time_zone)::date, sum(c.times)
    from jsonb_to_recordset(p_counts) as c("orgId" uuid, "storeId" uuid, times integer)
    join public.orgs o on o.id = c."orgId"
   group by 1, 2, 3 order by 1, 2, 3
  on conflict (org_id, day, store_id) do update set times = b.times + excluded.times
$$;
