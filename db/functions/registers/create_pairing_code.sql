-- A manager's code for pairing one browser with a till: it works once, for fifteen minutes. Only its hash is kept.
create or replace function public.create_pairing_code(p_request jsonb, p_code_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_register public.registers;
  v_expires timestamptz := clock_timestamp() + interval '15 minutes';
begin
  v := internal.begin_act('pair', 'POST /api/registers/:id/pairing-codes', p_request);
  if v.replay is not null then return v.replay; end if;
  select * into v_register from public.registers r where r.org_id = v.org_id and r.id = (v.path ->> 'id')::uuid and r.is_active;
  if not found then
    perform internal.refuse('not_found', jsonb_build_object('what', 'register'));
  end if;
  insert into internal.pairing_codes (code_hash, org_id, register_id, created_by, expires_at)
  values (p_code_hash, v.org_id, v_register.id, v.staff_id, v_expires);
  perform internal.audit(v, 'make_pairing_code', 'register:' || v_register.id);
  return internal.end_act(v, 201, jsonb_build_object('registerId', v_register.id, 'expiresAt', internal.iso(v_expires)));
end $$;
