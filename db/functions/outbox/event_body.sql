-- What an event says, looked up when it is delivered: the outbox holds ids, so that a person who was erased meanwhile is not told of.
create or replace function internal.event_body(p_org_id uuid, p_type text, p_payload jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_body jsonb := p_payload;
  v_sale public.sales;
  v_customer public.customers;
  v_id uuid;
begin
  if p_payload ? 'saleId' then
    select * into v_sale from public.sales s where s.org_id = p_org_id and s.id = (p_payload ->> 'saleId')::uuid;
    v_body := v_body || jsonb_build_object('sale', internal.sale_answer(p_org_id, v_sale.id) || jsonb_build_object('storeId', v_sale.store_id,
      'registerId', v_sale.register_id, 'staffId', v_sale.staff_id, 'soldAt', internal.iso(v_sale.sold_at),
      'lines', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'sku', p.sku, 'name', p.name,
          'category', c.name, 'quantity', trim_scale(l.quantity)::text, 'unitPrice', l.unit_price_minor, 'total', l.total_minor,
          'discount', l.discount_minor + l.cart_discount_minor, 'tax', l.tax_minor) order by l.position), '[]')
        from public.sale_lines l join public.products p on p.org_id = l.org_id and p.id = l.product_id
        left join public.categories c on c.org_id = p.org_id and c.id = p.category_id
       where l.org_id = p_org_id and l.sale_id = v_sale.id)));
  end if;
  v_id := coalesce((p_payload ->> 'customerId')::uuid, v_sale.customer_id);
  if v_id is not null then
    select * into v_customer from public.customers c where c.org_id = p_org_id and c.id = v_id;
    if v_customer.merged_into is not null then
      select * into v_customer from public.customers c where c.org_id = p_org_id and c.id = v_customer.merged_into;
    end if;
    v_body := v_body || jsonb_build_object('customer', case when v_customer.erased_at is null then internal.customer_json(v_customer)
        || jsonb_build_object('marketingConsent', v_customer.marketing_consent_at is not null)
      else jsonb_build_object('id', v_customer.id, 'erasedAt', internal.iso(v_customer.erased_at)) end);
  end if;
  if p_payload ? 'inventoryId' then
    v_body := v_body || coalesce((select jsonb_build_object('sku', p.sku, 'name', p.name, 'unit', p.unit, 'locationId', i.location_id, 'storeId', i.store_id)
      from public.inventory i join public.products p on p.org_id = i.org_id and p.id = i.product_id
     where i.org_id = p_org_id and i.id = (p_payload ->> 'inventoryId')::uuid), '{}');
  end if;
  return v_body;
end $$;
