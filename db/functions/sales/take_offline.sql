-- One sale from an offline till, as rung up: its prices, total, time, person and number are the till's.
-- A copy that another till brings is taken for the till it was rung up at.
create or replace function internal.take_offline(p_bringer internal.devices, p_sale jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_org uuid := p_bringer.org_id;
  v_device internal.devices := internal.device_of_receipt(p_bringer, p_sale ->> 'receiptNumber');
  v_sale internal.sale_draft;
  v_lines internal.line_draft[];
  v_takes internal.take_draft[];
  v_flags jsonb := '[]';
  v_replay jsonb;
begin
  v_sale := internal.draft_offline(v_device, p_sale);
  v_replay := internal.claim_offline(v_device, v_sale);
  if v_replay is not null then
    return v_replay;
  end if;
  if coalesce(v_sale.paid_minor, 0) <> v_sale.total_minor then
    perform internal.refuse('payment_mismatch', jsonb_build_object('total', v_sale.total_minor, 'paid', coalesce(v_sale.paid_minor, 0)));
  end if;
  v_lines := internal.draft_lines(v_org, array[v_sale]);
  if exists (select 1 from unnest(v_lines) l where l.product_id is null or not internal.is_quantity(l.quantity)) then
    perform internal.refuse('inventory_not_found', jsonb_build_object('lines',
      (select jsonb_agg(l.position) from unnest(v_lines) l where l.product_id is null or not internal.is_quantity(l.quantity))));
  end if;
  v_flags := internal.flag_offline(v_device, v_sale, p_sale, v_lines);
  if v_device.id <> p_bringer.id then
    v_flags := v_flags || jsonb_build_object('flag', 'brought', 'by', p_bringer.id);
  end if;
  v_lines := internal.as_rung_up(v_lines, v_sale.total_minor);
  select sum(l.gross_minor - l.discount_minor), sum(l.cart_discount_minor), sum(l.tax_minor)
    into v_sale.subtotal_minor, v_sale.discount_minor, v_sale.tax_minor from unnest(v_lines) l;

  v_sale := internal.place_offline(v_device, v_sale, p_sale);
  perform internal.lock_accounts(v_org, array[v_sale]);
  v_takes := internal.draft_takes(v_org, v_lines);
  v_sale.facts := v_sale.facts || internal.cover_offline(v_org, v_sale, v_lines, v_takes);
  perform internal.write_sales(v_org, array[v_sale], v_lines, v_takes);
  perform internal.open_offline_cases(v_org, v_sale, v_flags);
  return jsonb_build_object('outcome', v_sale.facts ->> 'outcome', 'sale', internal.sale_answer(v_org, v_sale.id));
end $$;
