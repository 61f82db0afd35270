-- What the program calls when an order's later step failed: undoes it now if it can. True = nothing is left to undo.
create or replace function public.undo_order_workflow(p_order_id uuid, p_org_id uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  if (internal.actor()).staff_role is not null then
    perform internal.refuse('forbidden', jsonb_build_object('act', 'undo'));
  end if;
  return internal.compensate(p_org_id, p_order_id);
end $$;
