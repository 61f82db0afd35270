-- Writes what came back, for a refund and for an exchange alike: shelf, refund and its lines under a number of its own, points.
-- What the customer said stands on the refund alone: ledger and audit log are for ever, and hold no words of a person.
-- Whoever calls holds the locks (sale, shift, series, customer, rows) and has judged. Answers the refunds, one per original sale.
create or replace function internal.give_back(p_org_id uuid, p_returns internal.return_draft[], p_by internal.sale_draft, p_reason text, p_exchange_id uuid)
returns setof public.refunds language plpgsql volatile set search_path = '' as $$
declare
  v_now timestamptz := internal.clock();
  v_series public.number_series;
  v_sale_id uuid;
  v_refund public.refunds;
  v_moves jsonb;
begin
  with moved as (
    select m.* from internal.post_movements(p_org_id, (
      select coalesce(array_agg(row(r.inventory_id, 'returned', r.quantity, case when p_exchange_id is null then 'refund' else 'exchange' end, null, p_by.staff_id, 'refund_line:' || r.return_id, null, null, null)::internal.movement
               order by r.return_id, r.inventory_id), '{}')
        from internal.return_moves(p_org_id, p_returns) r)) m
  )
  select coalesce(jsonb_object_agg(substr(m.reference, 13), jsonb_build_object('rows', m.rows, 'before', m.before, 'after', m.after)), '{}') into v_moves
    from (select x.reference, count(*) as rows, min(x.quantity_before) as before, max(x.quantity_after) as after from moved x group by x.reference) m;
  for v_sale_id in select distinct r.sale_id from unnest(p_returns) r order by 1 loop
    update public.number_series n set last_number = n.last_number + 1
     where n.org_id = p_org_id and n.register_id = p_by.register_id and n.kind = 'refund' and n.device_id is null returning * into v_series;
    insert into public.refunds (org_id, id, number, series_id, series_number, sale_id, exchange_sale_id, register_id, shift_id, store_id, staff_id,
        reason, total_minor, approval_id, points_change, created_at)
    select p_org_id, internal.uuid_v7(), v_series.prefix || '-' || lpad(v_series.last_number::text, 6, '0'), v_series.id, v_series.last_number, v_sale_id,
           p_exchange_id, p_by.register_id, p_by.shift_id, p_by.store_id, p_by.staff_id, p_reason, sum(r.total_minor), p_by.approval_id,
           -internal.points_to_take(p_org_id, v_sale_id, sum(r.total_minor)::bigint), v_now
      from unnest(p_returns) r where r.sale_id = v_sale_id
    returning * into v_refund;
    insert into public.refund_lines (org_id, id, refund_id, sale_line_id, quantity, is_restocked, total_minor, tax_minor, inventory_id, old_quantity, new_quantity)
    select p_org_id, r.id, v_refund.id, r.sale_line_id, r.quantity, r.is_restocked, r.total_minor, r.tax_minor, r.inventory_id,
           coalesce((v_moves -> r.id::text ->> 'before')::numeric, i.quantity), coalesce((v_moves -> r.id::text ->> 'after')::numeric, i.quantity)
      from unnest(p_returns) r join public.inventory i on i.org_id = p_org_id and i.id = r.inventory_id
     where r.sale_id = v_sale_id order by r.position;
    perform internal.take_points(p_org_id, v_refund);
    perform internal.announce(p_org_id, 'sale:' || v_sale_id, 'sale.refunded',
      jsonb_build_object('saleId', v_sale_id, 'refundId', v_refund.id, 'total', v_refund.total_minor, 'exchangeSaleId', p_exchange_id));
    insert into public.audit_log (org_id, staff_id, session_id, act, subject, facts)
    values (p_org_id, p_by.staff_id, p_by.session_id, 'refund', 'sale:' || v_sale_id, jsonb_build_object('refundId', v_refund.id,
      'number', v_refund.number, 'total', v_refund.total_minor, 'approvalId', p_by.approval_id));
    return next v_refund;
  end loop;
end $$;
