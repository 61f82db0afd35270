-- Releases what has expired on these rows (null = on every row of the org); the sweep and whoever is short call it.
create or replace function internal.expire_rows(p_org_id uuid, p_inventory_ids uuid[] default null) returns integer
language plpgsql volatile set search_path = '' as $$
declare
  v_ids uuid[];
  v_count integer;
begin
  select array_agg(r.id) into v_ids from public.reservations r
   where r.org_id = p_org_id and r.released_at is null and r.expires_at <= internal.clock()
     and (p_inventory_ids is null or r.inventory_id = any (p_inventory_ids));
  if v_ids is null then
    return 0;
  end if;
  select count(*) into v_count from internal.release_rows(p_org_id, v_ids, 'expired');
  return v_count;
end $$;
