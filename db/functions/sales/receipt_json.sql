-- A sale as its receipt prints it, and as a refund begins: shop, cashier, lines with what is still to be given back, taxes, payments.
create or replace function internal.receipt_json(p_org_id uuid, p_sale_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', s.id, 'number', s.number, 'at', internal.iso(s.created_at), 'origin', s.origin, 'note', s.note,
      'org', jsonb_build_object('name', o.name, 'currency', o.currency, 'timeZone', o.time_zone),
      'store', jsonb_build_object('id', t.id, 'name', t.name, 'address', t.address, 'footer', t.receipt_footer),
      'register', r.name, 'staff', f.name,
      'customer', (select jsonb_build_object('id', c.id, 'name', c.name) from public.customers c where c.org_id = s.org_id and c.id = s.customer_id),
      'subtotal', s.subtotal_minor, 'discount', s.discount_minor, 'discountReason', s.discount_reason, 'tax', s.tax_minor,
      'returned', s.returned_minor, 'total', s.total_minor, 'change', s.change_minor,
      'loyalty', case when s.points_after is not null then jsonb_build_object('earned', s.points_earned, 'after', s.points_after, 'tier', s.tier_after) end,
      'lines', (select jsonb_agg(jsonb_build_object('id', l.id, 'inventoryId', l.inventory_id, 'sku', p.sku, 'name', p.name, 'unit', p.unit, 'decimals', p.quantity_decimals,
          'quantity', trim_scale(l.quantity)::text, 'unitPrice', l.unit_price_minor, 'catalogPrice', l.catalog_price_minor, 'gross', l.gross_minor,
          'discount', l.discount_minor + l.cart_discount_minor, 'discountReason', l.discount_reason, 'total', l.total_minor, 'note', l.note,
          'backordered', trim_scale(l.backordered)::text, 'backorderDate', l.backorder_date,
          'refunded', trim_scale(coalesce(x.quantity, 0))::text, 'refundedTotal', coalesce(x.total, 0)) order by l.position)
        from public.sale_lines l join public.products p on p.org_id = l.org_id and p.id = l.product_id
        left join lateral (select sum(y.quantity) as quantity, sum(y.total_minor) as total from public.refund_lines y where y.org_id = l.org_id and y.sale_line_id = l.id) x on true
       where l.org_id = s.org_id and l.sale_id = s.id),
      'takenOff', (select coalesce(jsonb_agg(jsonb_build_object('sku', p.sku, 'name', p.name, 'unit', p.unit, 'quantity', t.line ->> 'quantity') order by t.n), '[]')
        from jsonb_array_elements(s.taken_off) with ordinality t(line, n)
        join public.inventory i on i.org_id = s.org_id and i.id = (t.line ->> 'inventoryId')::uuid
        join public.products p on p.org_id = i.org_id and p.id = i.product_id),
      'taxes', (select coalesce(jsonb_agg(jsonb_build_object('name', g.name, 'percent', g.percent, 'included', g.is_tax_included, 'net', g.net, 'tax', g.tax) order by g.name, g.percent::numeric), '[]') from (
        select q.name, trim_scale(x.percent)::text as percent, l.is_tax_included, sum(x.amount_minor) as tax, sum(l.total_minor - l.tax_minor) as net
          from public.sale_lines l join public.sale_line_taxes x on x.org_id = l.org_id and x.sale_line_id = l.id
          join public.tax_rates q on q.org_id = l.org_id and q.id = x.tax_rate_id
         where l.org_id = s.org_id and l.sale_id = s.id group by q.name, x.percent, l.is_tax_included) g),
      'payments', (select coalesce(jsonb_agg(jsonb_build_object('method', m.method, 'amount', m.amount_minor, 'tendered', m.tendered_minor, 'reference', m.reference,
          'card', (select k.last_four from public.gift_cards k where k.org_id = m.org_id and k.id = m.gift_card_id)) order by m.position), '[]')
        from public.payments m where m.org_id = s.org_id and m.sale_id = s.id),
      'refunds', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'number', g.number, 'at', internal.iso(g.created_at), 'total', g.total_minor, 'reason', g.reason,
          'isExchange', g.exchange_sale_id is not null, 'payments', (select coalesce(jsonb_agg(jsonb_build_object('method', m.method, 'amount', -m.amount_minor) order by m.position), '[]')
            from public.payments m where m.org_id = g.org_id and m.refund_id = g.id)) order by g.created_at), '[]')
        from public.refunds g where g.org_id = s.org_id and g.sale_id = s.id))
    from public.sales s join public.orgs o on o.id = s.org_id join public.stores t on t.org_id = s.org_id and t.id = s.store_id
    join public.registers r on r.org_id = s.org_id and r.id = s.register_id left join public.staff f on f.org_id = s.org_id and f.id = s.staff_id
   where s.org_id = p_org_id and s.id = p_sale_id
$$;
