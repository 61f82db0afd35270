-- Locks one stock row for this caller, or refuses: not theirs to see, deactivated, frozen. `p_noun` names it in the refusal.
create or replace function internal.reach_row(p_act internal.act, p_id uuid, p_noun text default 'stock') returns public.inventory
language plpgsql volatile set search_path = '' as $$
begin
  perform 1 from public.inventory i where i.org_id = p_act.org_id and i.id = p_id and internal.in_store(p_act, i.store_id);
  if not found then
    perform internal.refuse(p_noun || '_not_found', jsonb_build_object('inventoryId', p_id));
  end if;
  return internal.take_row(p_act.org_id, p_id, p_noun);
end $$;
