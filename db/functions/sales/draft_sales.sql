-- Reads a batch: who rings each sale up, on which till, in which shift; refuses what the session does not allow.
-- Each element of `p_sales`: {key, fingerprint?, sessionId | registerId, body, signatureId?, approvalId?}.
create or replace function internal.draft_sales(p_org_id uuid, p_sales jsonb) returns internal.sale_draft[]
language plpgsql volatile set search_path = '' as $$
declare
  v_sales internal.sale_draft[];
  v_now timestamptz := clock_timestamp();
begin
  select array_agg(row(e.ix, internal.uuid_v7(), (e.sale ->> 'key')::uuid, decode(e.sale ->> 'fingerprint', 'hex'), p_org_id,
      r.store_id, r.id, s.device_id, r.location_id, s.staff_id, st.role, s.id, (e.sale -> 'body' ->> 'shiftId')::uuid, null,
      (e.sale -> 'body' ->> 'customerId')::uuid, (e.sale ->> 'signatureId')::uuid, (e.sale ->> 'approvalId')::uuid, e.sale -> 'body',
      null, null, null, 0, null, coalesce(pay.paid, 0), coalesce(pay.change, 0),
      c.status, c.code, c.facts)::internal.sale_draft order by e.ix)
    into v_sales
    from jsonb_array_elements(p_sales) with ordinality e(sale, ix)
    left join internal.sessions s on s.id = (e.sale ->> 'sessionId')::uuid and s.org_id = p_org_id and s.ended_at is null and s.expires_at > v_now
      and not exists (select 1 from internal.devices d where d.id = s.device_id and d.revoked_at is not null)
    left join public.staff st on st.org_id = p_org_id and st.id = s.staff_id and st.is_active
    left join public.registers r on r.org_id = p_org_id and r.is_active
      and r.id = case when e.sale ? 'sessionId' then s.register_id else (e.sale ->> 'registerId')::uuid end
    left join internal.permissions p on p.role = st.role and p.act = 'sell'
    left join lateral (
      select sum((m ->> 'amount')::bigint) as paid,
             sum(coalesce((m ->> 'tendered')::bigint - (m ->> 'amount')::bigint, 0)) as change
        from jsonb_array_elements(e.sale -> 'body' -> 'payments') m) pay on true
    left join lateral (
      select x.* from (values
        (1, e.sale ? 'sessionId' and st.id is null, 401, 'not_signed_in', '{}'::jsonb),
        (2, e.sale ? 'sessionId' and p.role is null, 403, 'forbidden', jsonb_build_object('act', 'sell', 'role', st.role)),
        (3, r.id is null, 403, 'register_required', '{}'::jsonb)) x(n, holds, status, code, facts)
      where x.holds order by x.n limit 1) c on true;
  return coalesce(v_sales, '{}');
end $$;
