-- The org of a stock row named by its id alone: the caller's own where there are claims, else the one that holds it.
create or replace function internal.org_of_row(p_inventory_id uuid, p_org_id uuid) returns uuid
language plpgsql stable set search_path = '' as $$
declare
  v_claims jsonb := nullif(current_setting('request.jwt.claims', true), '')::jsonb;
  v_orgs uuid[];
begin
  if v_claims is not null and v_claims ->> 'role' <> 'service_role' then
    if p_org_id is not null and p_org_id is distinct from (v_claims ->> 'org_id')::uuid then
      perform internal.refuse('inventory_not_found', jsonb_build_object('inventoryId', p_inventory_id));
    end if;
    return (v_claims ->> 'org_id')::uuid;
  end if;
  select array_agg(i.org_id) into v_orgs from public.inventory i
   where i.id = p_inventory_id and (p_org_id is null or i.org_id = p_org_id);
  if cardinality(v_orgs) is distinct from 1 then
    perform internal.refuse('inventory_not_found', jsonb_build_object('inventoryId', p_inventory_id));
  end if;
  return v_orgs[1];
end $$;
