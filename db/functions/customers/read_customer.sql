-- One customer with what belongs to them: tier, addresses, the last sales and the last entries on points and credit. A customer
-- who was merged is answered by whom they became; one who was erased by the bare books.
create or replace function public.read_customer(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_customers', p_request);
  v_customer public.customers;
  v_ids uuid[];
begin
  select * into v_customer from public.customers c where c.org_id = v.org_id and c.id = (p_request -> 'path' ->> 'id')::uuid;
  if v_customer.merged_into is not null then
    select * into v_customer from public.customers c where c.org_id = v.org_id and c.id = v_customer.merged_into;
  end if;
  if v_customer.id is null then
    perform internal.refuse('customer_not_found', jsonb_build_object('customerId', p_request -> 'path' ->> 'id'));
  end if;
  v_ids := internal.customer_ids(v.org_id, v_customer.id);
  return jsonb_build_object('customer', internal.customer_json(v_customer) || jsonb_strip_nulls(jsonb_build_object(
      'note', v_customer.note, 'birthday', v_customer.birthday, 'marketingConsentAt', internal.iso(v_customer.marketing_consent_at)))
    || jsonb_build_object('loyalty', internal.customer_tier_json(v_customer), 'mergedIds', to_jsonb(array_remove(v_ids, v_customer.id)),
    'addresses', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', a.id, 'kind', a.kind, 'name', a.name,
        'address', a.address)) order by a.id), '[]')
      from public.customer_addresses a where a.org_id = v.org_id and a.customer_id = any (v_ids) and a.removed_at is null),
    'salesCount', (select count(*) from public.sales s where s.org_id = v.org_id and s.customer_id = any (v_ids)),
    'sales', (select coalesce(jsonb_agg(x.sale order by x.at desc), '[]') from (
        select s.created_at as at, jsonb_strip_nulls(jsonb_build_object('id', s.id, 'number', s.number, 'total', s.total_minor,
            'pointsEarned', s.points_earned, 'tierAfter', s.tier_after, 'soldAt', internal.iso(s.sold_at),
            'lines', (select jsonb_agg(jsonb_build_object('sku', p.sku, 'name', p.name, 'quantity', trim_scale(l.quantity)::text, 'total', l.total_minor)
               order by l.position) from public.sale_lines l join public.products p on p.org_id = l.org_id and p.id = l.product_id
              where l.org_id = s.org_id and l.sale_id = s.id))) as sale
          from public.sales s where s.org_id = v.org_id and s.customer_id = any (v_ids) order by s.created_at desc limit 50) x),
    'entries', (select coalesce(jsonb_agg(x.entry order by x.id desc), '[]') from (
        select e.id, jsonb_strip_nulls(jsonb_build_object('id', e.id, 'account', e.account, 'change', e.change, 'balanceAfter', e.balance_after,
            'reason', e.reason, 'reference', e.reference, 'staffId', e.staff_id, 'createdAt', internal.iso(e.created_at))) as entry
          from public.customer_entries e where e.org_id = v.org_id and e.customer_id = any (v_ids) order by e.id desc limit 100) x)));
end $$;
