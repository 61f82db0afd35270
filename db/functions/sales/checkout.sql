-- One sale, all or nothing: a batch of one that raises its refusal. `p_sale` is the body of the sale's door; without a session
-- (the system) it also names `registerId`, or the till is the first of the place the goods lie at.
create or replace function public.checkout(p_sale jsonb, p_idempotency_key uuid default null, p_org_id uuid default null) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.actor(p_org_id);
  v_body jsonb := p_sale - 'registerId' - 'signatureId' - 'approvalId';
  v_answer jsonb;
begin
  if coalesce(jsonb_typeof(p_sale -> 'lines'), '') <> 'array' or jsonb_array_length(p_sale -> 'lines') not between 1 and 500
     or coalesce(jsonb_typeof(p_sale -> 'payments'), '') <> 'array' or jsonb_array_length(p_sale -> 'payments') > 20 then
    perform internal.refuse('malformed', jsonb_build_object('member', 'lines, payments'));
  end if;
  v.org_id := coalesce(v.org_id, internal.org_of_row((p_sale -> 'lines' -> 0 ->> 'inventoryId')::uuid, p_org_id));
  v_answer := internal.sell(v.org_id, jsonb_build_array(jsonb_build_object('key', p_idempotency_key, 'body', v_body,
    'signatureId', p_sale ->> 'signatureId', 'approvalId', p_sale ->> 'approvalId',
    'fingerprint', encode(internal.fingerprint(v.org_id, 'POST /api/pos/sales', '{}', v_body - 'signature' - 'approval'), 'hex'))
    || case when v.session_id is not null then jsonb_build_object('sessionId', v.session_id)
       else jsonb_build_object('registerId', coalesce(p_sale ->> 'registerId', (
         select r.id::text from public.inventory i join public.registers r on r.org_id = i.org_id and r.store_id = i.store_id
          where i.org_id = v.org_id and i.id = (p_sale -> 'lines' -> 0 ->> 'inventoryId')::uuid
          order by (r.location_id = i.location_id) desc, r.id limit 1))) end)) -> 0;
  if v_answer ? 'code' then
    perform internal.refuse(v_answer ->> 'code', v_answer -> 'facts');
  end if;
  return (v_answer -> 'sale' || jsonb_build_object('replayed', v_answer -> 'replayed'))::json;
end $$;
