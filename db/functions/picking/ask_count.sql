-- Asks somebody to count a stock row, unless that is asked already.
create or replace function internal.ask_count(p_act internal.act, p_inventory_id uuid, p_reason text, p_session_id uuid) returns void
language sql volatile set search_path = '' as $$
  insert into public.count_requests (org_id, inventory_id, location_id, reason, session_id, asked_by)
  select p_act.org_id, i.id, i.location_id, p_reason, p_session_id, p_act.staff_id
    from public.inventory i
   where i.org_id = p_act.org_id and i.id = p_inventory_id
     and not exists (select 1 from public.count_requests c where c.org_id = p_act.org_id and c.inventory_id = i.id and c.settled_at is null)
$$;
