-- Locks what a batch's payments spend and its sales earn on, in the global order: customers, then gift cards, each by id.
create or replace function internal.lock_accounts(p_org_id uuid, p_sales internal.sale_draft[]) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform 1 from public.customers c
    where c.org_id = p_org_id and c.id = any (array(
      select s.customer_id from unnest(p_sales) s where s.code is null and s.customer_id is not null
      union all -- whose goods come back in an exchange
      select internal.customer_of_sale(p_org_id, l.sale_id)
        from unnest(p_sales) s cross join lateral jsonb_array_elements(case jsonb_typeof(s.body -> 'returns') when 'array' then s.body -> 'returns' end) r
        join public.sale_lines l on l.org_id = p_org_id and l.id = (r ->> 'lineId')::uuid
       where s.code is null))
    order by c.id for no key update;
  perform 1 from public.gift_cards g
    where g.org_id = p_org_id and g.id = any (array(
      select k.gift_card_id from unnest(p_sales) s
        cross join lateral jsonb_array_elements(s.body -> 'payments') m
        join internal.gift_card_codes k on k.org_id = p_org_id and k.code_hash = internal.code_hash(m ->> 'code')
       where s.code is null and m ->> 'method' = 'gift_card'))
    order by g.id for no key update;
end $$;
