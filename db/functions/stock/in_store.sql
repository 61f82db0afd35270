-- Whether this caller's eyes reach a store: the till's and the warehouse's people see their own, the back office every one.
create or replace function internal.in_store(p_act internal.act, p_store_id uuid) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select p_act.store_id is null or p_store_id = p_act.store_id or coalesce(p_act.staff_role not in ('cashier', 'picker', 'supervisor'), true)
$$;
