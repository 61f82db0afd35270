-- What is wrong with each sale's payments and customer: {ix: {status, code, facts}}. Totals are known, stock is not asked yet.
create or replace function internal.judge_money(p_org_id uuid, p_sales internal.sale_draft[]) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_refusals jsonb;
begin
  with judged as (
    select s.ix, s.customer_id, s.shift_id, s.total_minor, s.paid_minor, f.closed_at,
           case
             when s.customer_id is not null and c.id is null then 1
             when f.id is null or f.closed_at is not null or f.register_id <> s.register_id then 2
             when exists (
               select 1 from jsonb_array_elements(s.body -> 'payments') m
                where case when s.total_minor < 0 then (m ->> 'amount')::bigint >= 0 else (m ->> 'amount')::bigint <= 0 end
                   or (m ->> 'tendered' is not null and (m ->> 'method' <> 'cash' or (m ->> 'tendered')::bigint < (m ->> 'amount')::bigint))
                   or (m ->> 'method' in ('store_credit', 'points') and s.customer_id is null)
                   or (m ->> 'method' = 'gift_card' and m ->> 'code' is null)) then 3
             when coalesce(s.paid_minor, 0) <> s.total_minor then 4
           end as kind
      from unnest(p_sales) s
      left join public.customers c on c.org_id = p_org_id and c.id = s.customer_id and c.erased_at is null and c.merged_into is null
      left join public.shifts f on f.org_id = p_org_id and f.id = s.shift_id
     where s.code is null
  )
  select jsonb_object_agg(j.ix, jsonb_build_object('status', k.status, 'code', k.code, 'facts', k.facts)) into v_refusals
    from judged j
    cross join lateral (values
      (1, 404, 'customer_not_found', jsonb_build_object('customerId', j.customer_id)),
      (2, 409, 'shift_closed', jsonb_build_object('shiftId', j.shift_id, 'closedAt', internal.iso(j.closed_at))),
      (3, 422, 'invalid_payment', jsonb_build_object('total', j.total_minor)),
      (4, 409, 'payment_mismatch', jsonb_build_object('total', j.total_minor, 'paid', coalesce(j.paid_minor, 0)))
    ) k(kind, status, code, facts)
   where j.kind is not null and k.kind = j.kind;
  return coalesce(v_refusals, '{}');
end $$;
