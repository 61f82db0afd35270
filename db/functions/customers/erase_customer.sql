-- Forgets a person and keeps the books: their rows are overwritten, their words on sales, carts, orders and signed bodies are taken
-- away, their events hold ids only. Amounts, movements and the ledger's chain stay what they were.
create or replace function public.erase_customer(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('erase_customer', 'POST /api/customers/:id/erasure', p_request);
  v_customer public.customers;
  v_ids uuid[];
  v_now timestamptz := internal.clock();
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_customer := internal.take_customer(v.org_id, (v.path ->> 'id')::uuid);
  v_ids := internal.customer_ids(v.org_id, v_customer.id);
  perform 1 from public.customers c where c.org_id = v.org_id and c.id = any (v_ids) order by c.id for no key update;
  perform internal.forget_words(v.org_id, v_ids);
  update public.customer_addresses a set name = null, address = 'Erased'
   where a.org_id = v.org_id and a.customer_id = any (v_ids);
  update public.customers c set name = 'Erased', email = null, phone = null, note = null, birthday = null, birthday_year = null,
         marketing_consent_at = null, erased_at = v_now
   where c.org_id = v.org_id and c.id = any (v_ids);
  perform internal.announce(v.org_id, 'customer:' || v_customer.id, 'customer.erased', jsonb_build_object('customerId', v_customer.id));
  perform internal.audit(v, 'customer erased', 'customer:' || v_customer.id, jsonb_build_object('entries', cardinality(v_ids)));
  return internal.end_act(v, 200, jsonb_build_object('customer', jsonb_build_object('id', v_customer.id), 'erased', true));
end $$;
