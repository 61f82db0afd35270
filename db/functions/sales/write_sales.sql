-- Writes the sales that were found good, set by set: sale, movements, lines, taxes, payments, keys, events. Stock moves through
-- the one posting function; every line keeps the old and new quantity of its row. What judging granted stands in a draft's facts:
-- `backordered` and `short` quantities, leases to open, and, of an offline sale, its own number, time and catalogue.
create or replace function internal.write_sales(
  p_org_id uuid, p_sales internal.sale_draft[], p_lines internal.line_draft[], p_takes internal.take_draft[],
  p_returns internal.return_draft[] default '{}') returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_good internal.sale_draft[] := array(select s from unnest(p_sales) s where s.code is null order by s.ix);
  v_now timestamptz := internal.clock();
  v_leases uuid[];
  v_moves internal.movement[];
  v_sale internal.sale_draft;
begin
  if v_good = '{}' then
    return;
  end if;
  select array_agg(x::uuid) into v_leases from unnest(v_good) s cross join lateral jsonb_array_elements_text(s.facts -> 'leases') x;
  if v_leases is not null then
    perform 1 from internal.release_rows(p_org_id, v_leases, 'sold');
  end if;

  with numbered as (
    select s.*, n.prefix, coalesce((s.facts ->> 'seriesNumber')::bigint,
             n.last_number + row_number() over (partition by s.series_id order by s.ix)) as series_number
      from unnest(v_good) s join public.number_series n on n.org_id = p_org_id and n.id = s.series_id
  ), counted as (
    update public.number_series n set last_number = greatest(n.last_number, m.last_number)
      from (select x.series_id, max(x.series_number) as last_number from numbered x group by x.series_id) m
     where n.org_id = p_org_id and n.id = m.series_id
  )
  insert into public.sales (org_id, id, number, series_id, series_number, store_id, register_id, shift_id, staff_id, customer_id,
      subtotal_minor, discount_minor, discount_reason, tax_minor, returned_minor, total_minor, change_minor, approval_id, parked_cart_id, note, origin, catalog_version,
      taken_off, sold_at, created_at)
  select p_org_id, s.id, coalesce(s.facts ->> 'number', s.prefix || '-' || lpad(s.series_number::text, 6, '0')), s.series_id, s.series_number, s.store_id, s.register_id, s.shift_id,
         s.staff_id, s.customer_id, s.subtotal_minor, s.discount_minor, s.body -> 'discount' ->> 'reason', s.tax_minor, s.returned_minor, s.total_minor,
         s.change_minor, s.approval_id, (s.body ->> 'parkedCartId')::uuid, s.body ->> 'note', coalesce(s.facts ->> 'origin', 'online'), s.facts ->> 'catalogVersion',
         internal.taken_off(s.body), coalesce((s.facts ->> 'soldAt')::timestamptz, v_now), v_now
    from numbered s order by s.ix;

  if p_returns <> '{}' then
    foreach v_sale in array v_good loop
      perform 1 from internal.give_back(p_org_id, array(select r from unnest(p_returns) r where r.sale_ix = v_sale.ix order by r.position),
        v_sale, 'exchange', v_sale.id);
    end loop;
  end if;

  select array_agg(m.movement order by m.sale_ix, m.position, m.kind, m.inventory_id) into v_moves from (
    select l.sale_ix, l.position, 1 as kind, l.inventory_id, row(l.inventory_id, 'found', l.found_quantity, l.found_reason, null, s.staff_id,
             'sale_line:' || l.id, s.signature_id, null, null)::internal.movement as movement
      from unnest(p_lines) l join unnest(v_good) s on s.ix = l.sale_ix where l.found_quantity is not null
    union all
    select t.sale_ix, t.position, 2, t.inventory_id, row(t.inventory_id, 'sold', w.waits - t.quantity, null, null, s.staff_id, 'sale_line:' || t.line_id, null, null, null)::internal.movement
      from unnest(p_takes) t join unnest(v_good) s on s.ix = t.sale_ix
      cross join lateral (select coalesce((s.facts -> 'backordered' ->> t.line_id::text)::numeric, 0)
             + coalesce((s.facts -> 'short' ->> (t.line_id || ':' || t.inventory_id))::numeric, 0) as waits) w
     where t.quantity > w.waits) m;

  with moved as (
    select m.reference, min(m.quantity_before) as before, min(m.quantity_after) as after, -sum(m.quantity_change) as covered, count(*) as rows
      from internal.post_movements(p_org_id, v_moves) m where m.type = 'sold' group by m.reference
  )
  insert into public.sale_lines (org_id, id, sale_id, position, product_id, inventory_id, quantity, unit_price_minor, catalog_price_minor, gross_minor,
      discount_minor, discount_reason, cart_discount_minor, tax_minor, is_tax_included, total_minor, parts, covered, short, backordered, backorder_date,
      old_quantity, new_quantity, note)
  select p_org_id, l.id, s.id, l.position, l.product_id, l.inventory_id, l.quantity, l.unit_price_minor, l.catalog_price_minor, l.gross_minor,
         l.discount_minor, l.discount_reason, l.cart_discount_minor, l.tax_minor, l.is_tax_included, l.total_minor, l.parts, coalesce(m.covered, 0), h.short,
         l.quantity * l.parts - coalesce(m.covered, 0) - h.short, case when coalesce(m.covered, 0) < l.quantity * l.parts then l.backorder_date end,
         case when m.rows = 1 then m.before end, case when m.rows = 1 then m.after end, l.note
    from unnest(p_lines) l join unnest(v_good) s on s.ix = l.sale_ix left join moved m on m.reference = 'sale_line:' || l.id
    cross join lateral (select case when s.facts ? 'short' then (select coalesce(sum(t.value::numeric), 0) from jsonb_each_text(s.facts -> 'short') t
      where split_part(t.key, ':', 1) = l.id::text) else 0 end as short) h
   order by l.sale_ix, l.position;

  insert into public.sale_line_taxes (org_id, sale_line_id, tax_rate_id, percent, amount_minor)
  select p_org_id, l.id, r.id, r.percent, internal.tax_of(l.gross_minor - l.discount_minor - l.cart_discount_minor, l.is_tax_included, r.percent,
           sum(r.percent) over (partition by l.id))
    from unnest(p_lines) l join unnest(v_good) s on s.ix = l.sale_ix
    join public.products p on p.org_id = p_org_id and p.id = l.product_id
    join public.tax_rates r on r.org_id = p_org_id and r.tax_class_id = p.tax_class_id;

  insert into public.payments (org_id, id, sale_id, shift_id, position, method, amount_minor, tendered_minor, reference, gift_card_id, points, created_at)
  select p_org_id, internal.uuid_v7(), s.id, s.shift_id, m.n, m.it ->> 'method', (m.it ->> 'amount')::bigint, (m.it ->> 'tendered')::bigint, m.it ->> 'reference',
         k.gift_card_id, case when m.it ->> 'method' = 'points' then ceil((m.it ->> 'amount')::numeric / o.point_value_minor) end, v_now
    from unnest(v_good) s
    cross join lateral jsonb_array_elements(s.body -> 'payments') with ordinality m(it, n)
    join public.orgs o on o.id = p_org_id
    left join internal.gift_card_codes k on k.org_id = p_org_id and k.code_hash = case when m.it ? 'code' then internal.code_hash(m.it ->> 'code') end;

  perform internal.take_carts(p_org_id, v_good);
  foreach v_sale in array v_good loop
    if v_sale.customer_id is not null or v_sale.body @? '$.payments[*] ? (@.method == "gift_card")' then
      perform internal.settle_accounts(p_org_id, v_sale);
    end if;
  end loop;

  if exists (select 1 from unnest(v_good) s where s.approval_id is not null or s.signature_id is not null) then
    perform internal.use_signature(p_org_id, variadic array(select c from unnest(v_good) s, unnest(array[s.approval_id, s.signature_id]) c where c is not null));
  end if;
  update public.idempotency i set answer = jsonb_strip_nulls(jsonb_build_object('sale', s.id, 'outcome', s.facts -> 'outcome'))
    from unnest(v_good) s where i.org_id = p_org_id and i.key = s.key;
  insert into public.outbox (org_id, subject, type, payload)
  select p_org_id, 'sale:' || s.id, 'sale.completed', jsonb_build_object('saleId', s.id, 'total', s.total_minor, 'customerId', s.customer_id) from unnest(v_good) s;
end $$;
