-- Archives an org's ledger before a moment: owner, signed, audited. Only a ledger that holds is moved; a broken one stays in sight.
create or replace function public.archive_movements(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('archive', 'POST /api/audit/archive', p_request);
  v_before timestamptz := (v.body ->> 'before')::timestamptz;
  v_moved record;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  if v_before is null or v_before > clock_timestamp() then
    perform internal.refuse('malformed', jsonb_build_object('member', 'before', 'reason', 'before must be a moment that has passed'));
  end if;
  perform internal.consume_signature(v, 'archive');
  -- two archivists at once would seal the same prefix twice; sellers do not take this lock
  perform 1 from public.orgs o where o.id = v.org_id for no key update;
  perform internal.freeze_drifted(v.org_id, coalesce((select jsonb_agg(to_jsonb(b)) from internal.verify_stock(v.org_id) b), '[]'));
  select * into v_moved from internal.move_to_archive(v.org_id, v_before, v.staff_id, v.signature_id);
  perform internal.audit(v, 'ledger.archived', 'org:' || v.org_id, jsonb_build_object('before', internal.iso(v_before),
    'rows', v_moved.rows, 'movements', v_moved.movements, 'signatureId', v.signature_id));
  return internal.end_act(v, 200, jsonb_build_object('rows', v_moved.rows, 'movements', v_moved.movements));
end $$;
