-- Binds an offline sale's key, or answers what it has done. A sale that was sent online first and came back through the outbox, its
-- answer lost, is the same sale: the same till, total and goods.
-- The number that was printed meanwhile becomes its second one.
create or replace function internal.claim_offline(p_device internal.devices, p_sale internal.sale_draft) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_bound public.idempotency;
  v_known public.sales;
  v_number text := p_sale.body ->> 'receiptNumber';
  v_series public.number_series;
begin
  insert into public.idempotency (org_id, key, fingerprint, status) values (p_sale.org_id, p_sale.key, p_sale.fingerprint, 200) on conflict do nothing;
  if found then
    return null;
  end if;
  select * into v_bound from public.idempotency i where i.org_id = p_sale.org_id and i.key = p_sale.key;
  select * into v_known from public.sales s where s.org_id = p_sale.org_id and s.id::text = v_bound.answer ->> 'sale';
  if v_known.id is null or (v_bound.fingerprint <> p_sale.fingerprint and not (v_known.register_id = p_sale.register_id
       and v_known.total_minor = p_sale.total_minor and v_known.origin = 'online' and internal.goods_of(v_known) = (
         select jsonb_object_agg(g.row, g.quantity) from (select l ->> 'inventoryId' as row, trim_scale(sum((l ->> 'quantity')::numeric)) as quantity
           from jsonb_array_elements(p_sale.body -> 'lines') l group by 1) g))) then
    perform internal.refuse('idempotency_conflict', jsonb_build_object('key', p_sale.key));
  end if;
  if v_known.number <> v_number and not exists (select 1 from internal.second_numbers n where n.org_id = p_sale.org_id and n.sale_id = v_known.id) then
    v_series := internal.series_of_receipt(p_device, v_number);
    insert into internal.second_numbers (org_id, series_id, series_number, number, sale_id)
    values (p_sale.org_id, v_series.id, substring(v_number from '([0-9]+)$')::bigint, v_number, v_known.id);
    update public.number_series n set last_number = greatest(n.last_number, substring(v_number from '([0-9]+)$')::bigint)
     where n.org_id = p_sale.org_id and n.id = v_series.id;
  end if;
  return jsonb_build_object('outcome', coalesce(v_bound.answer ->> 'outcome', 'covered'), 'sale', internal.sale_answer(p_sale.org_id, v_known.id));
end $$;
