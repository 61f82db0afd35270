-- What is wrong with each sale's payments and customer: {ix: {status, code, facts}}. Totals are known, stock is not asked yet.
create or replace function internal.judge_money(p_org_id uuid, p_sales internal.sale_draft[]) returns jsonb
language sql stable set search_path = '' as $$
  with judged as (
    select s.ix, k.*
      from unnest(p_sales) s
      left join public.customers c on c.org_id = p_org_id and c.id = s.customer_id and c.erased_at is null and c.merged_into is null
      left join public.shifts f on f.org_id = p_org_id and f.id = s.shift_id
      cross join lateral (values
        (1, 404, 'customer_not_found', s.customer_id is not null and c.id is null, jsonb_build_object('customerId', s.customer_id)),
        (2, 409, 'shift_closed', f.id is null or f.closed_at is not null or f.register_id <> s.register_id,
          jsonb_build_object('shiftId', s.shift_id, 'closedAt', internal.iso(f.closed_at))),
        (3, 422, 'invalid_payment', exists (
            select 1 from jsonb_array_elements(s.body -> 'payments') m
             where case when s.total_minor < 0 then (m ->> 'amount')::bigint >= 0 else (m ->> 'amount')::bigint <= 0 end
                or (m ->> 'tendered' is not null and (m ->> 'method' <> 'cash' or (m ->> 'tendered')::bigint < (m ->> 'amount')::bigint))
                or (m ->> 'method' in ('store_credit', 'points') and s.customer_id is null)
                or (m ->> 'method' = 'gift_card' and m ->> 'code' is null)),
          jsonb_build_object('total', s.total_minor)),
        (4, 409, 'payment_mismatch', coalesce(s.paid_minor, 0) <> s.total_minor,
          jsonb_build_object('total', s.total_minor, 'paid', coalesce(s.paid_minor, 0)))
      ) k(kind, status, code, holds, facts)
     where s.code is null and k.holds
  )
  select coalesce(jsonb_object_agg(f.ix, jsonb_build_object('status', f.status, 'code', f.code, 'facts', f.facts)), '{}')
    from (select distinct on (j.ix) j.* from judged j order by j.ix, j.kind) f
$$;
