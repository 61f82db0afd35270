-- The org of a movement named by its id alone: the caller's own where there are claims, else the one that holds it.
create or replace function internal.org_of_movement(p_transaction_id uuid, p_org_id uuid) returns uuid
language plpgsql stable set search_path = '' as $$
declare
  v internal.act := internal.actor(p_org_id);
  v_orgs uuid[];
begin
  if v.staff_role is not null then
    return internal.own_org(p_org_id, 'transaction_not_found', jsonb_build_object('transactionId', p_transaction_id));
  end if;
  select array_agg(o.id) into v_orgs from public.orgs o
   where (p_org_id is null or o.id = p_org_id)
     and exists (select 1 from internal.whole_ledger t where t.org_id = o.id and t.id = p_transaction_id);
  if cardinality(v_orgs) is distinct from 1 then
    perform internal.refuse('transaction_not_found', jsonb_build_object('transactionId', p_transaction_id));
  end if;
  return v_orgs[1];
end $$;
