-- What was signed, by whom, for which act, and whether the words still are what the signature covers; with the movements that carry it.
-- The shop's people see what moved goods of their own store, the back office all.
create or replace function public.read_signature(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_ledger', p_request);
  v_id uuid := (p_request -> 'path' ->> 'id')::uuid;
  g public.signatures;
  v_moves jsonb;
begin
  select * into g from public.signatures x where x.org_id = v.org_id and x.id = v_id;
  select coalesce(jsonb_agg(internal.transaction_json(row(t.*)::public.inventory_transactions) order by t.created_at, t.id), '[]') into v_moves
    from internal.whole_ledger t where t.org_id = v.org_id and t.signature_id = v_id and internal.in_store(v, t.store_id);
  if g.id is null or (v.staff_role = 'supervisor' and v_moves = '[]') then
    perform internal.refuse('not_found', jsonb_build_object('what', 'signature', 'id', v_id));
  end if;
  return jsonb_build_object('signature', jsonb_build_object('id', g.id, 'kind', g.kind, 'act', g.act, 'body', g.body,
    'bodyHash', encode(g.body_hash, 'hex'), 'holds', internal.body_hash(g.body) = g.body_hash,
    'signer', (select s.name from public.staff s where s.org_id = g.org_id and s.id = g.signer_id), 'signerRole', g.signer_role,
    'requestedBy', (select s.name from public.staff s where s.org_id = g.org_id and s.id = g.requested_by),
    'createdAt', internal.iso(g.created_at), 'usedAt', internal.iso(g.used_at), 'movements', v_moves));
end $$;
