-- An address that is no longer theirs is overwritten: an order may still name its row, and learns nothing from it.
create or replace function public.remove_customer_address(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('customer', 'DELETE /api/customers/:id/addresses/:addressId', p_request);
  v_ids uuid[];
  v_now timestamptz := internal.clock();
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_ids := internal.customer_ids(v.org_id, (v.path ->> 'id')::uuid);
  update public.customer_addresses a set name = null, address = 'Removed', removed_at = v_now
   where a.org_id = v.org_id and a.id = (v.path ->> 'addressId')::uuid and a.customer_id = any (v_ids) and a.removed_at is null;
  if not found then
    perform internal.refuse('not_found', jsonb_build_object('addressId', v.path ->> 'addressId'));
  end if;
  return internal.end_act(v, 200, jsonb_build_object('removed', v.path ->> 'addressId'));
end $$;
