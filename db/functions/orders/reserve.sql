-- Takes an order in: every line is promised or none is. Answers the order's id, or refuses with every short line.
-- The body is the door's: {channel?, externalId?, shippingMethod, lines: [{sku | productId, quantity}], hold?}.
create or replace function internal.reserve(p_act internal.act, p_body jsonb) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  v_channel public.channels := internal.channel_of(p_act, p_body ->> 'channel');
  v_method public.shipping_methods;
  v_lines jsonb := internal.named_lines(p_act.org_id, p_body -> 'lines');
  v_hold_until timestamptz := internal.clock() + make_interval(secs => (p_body ->> 'hold')::double precision);
  v_known public.orders;
  v_plan jsonb;
  v_id uuid;
begin
  select * into v_method from public.shipping_methods m
   where m.org_id = p_act.org_id and m.channel_id = v_channel.id and m.code = p_body ->> 'shippingMethod';
  if not found then
    perform internal.refuse('shipping_method_unknown', jsonb_build_object('shippingMethod', p_body ->> 'shippingMethod', 'channel', v_channel.code,
      'known', (select jsonb_agg(m.code order by m.code) from public.shipping_methods m where m.org_id = p_act.org_id and m.channel_id = v_channel.id)));
  end if;
  -- an order that is here already is told so rather than that the stock it holds is gone
  select * into v_known from public.orders o
   where o.org_id = p_act.org_id and o.channel_id = v_channel.id and o.external_id = p_body ->> 'externalId' and o.status <> 'rejected';
  if found then
    perform internal.refuse('external_id_taken', jsonb_build_object('externalId', v_known.external_id, 'orderId', v_known.id, 'number', v_known.number));
  end if;
  v_plan := internal.plan_order(p_act.org_id, v_method, v_channel.short_policy = 'backorder', internal.order_needs(p_act.org_id, v_lines));
  if v_plan -> 'short' <> 'null' then
    perform internal.refuse('out_of_stock', jsonb_build_object('short', v_plan -> 'short'));
  end if;
  v_id := internal.write_order(p_act, v_method, p_body ->> 'externalId', 'reserved', v_hold_until, v_lines, v_plan -> 'waits');
  perform internal.promise_order(p_act.org_id, v_id, v_plan -> 'takes', v_hold_until);
  perform internal.order_event(p_act, v_id, 'reserved', jsonb_strip_nulls(jsonb_build_object('channel', v_channel.code, 'holdUntil', internal.iso(v_hold_until))));
  return v_id;
end $$;
