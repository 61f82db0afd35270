-- Whether this caller's eyes reach a store: the till's and the warehouse's people see their own, the back office every one. Asked of every
-- row of every list, so it is a formula that is taken into the statement: as a function with a search path of its own it cost a list more
-- than reading the rows did.
create or replace function internal.in_store(p_act internal.act, p_store_id uuid) returns boolean
language sql immutable parallel safe
return p_act.store_id is null or p_store_id = p_act.store_id or coalesce(p_act.staff_role not in ('cashier', 'picker', 'supervisor'), true);
