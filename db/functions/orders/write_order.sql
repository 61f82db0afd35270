-- Writes an order with its lines; nothing is promised yet. `p_lines` come from internal.named_lines.
create or replace function internal.write_order(
  p_act internal.act, p_method public.shipping_methods, p_external_id text, p_status text, p_hold_until timestamptz, p_lines jsonb, p_waits jsonb default '{}')
returns uuid language plpgsql volatile set search_path = '' as $$
declare
  v_id uuid := internal.uuid_v7();
  v_number record;
  v_known public.orders;
begin
  select * into v_number from internal.next_order_number(p_act.org_id);
  -- asked under the counter's lock: of two orders with one external id the second sees the first
  select * into v_known from public.orders o
   where o.org_id = p_act.org_id and o.channel_id = p_method.channel_id and o.external_id = p_external_id and o.status <> 'rejected';
  if found and p_status <> 'rejected' then
    perform internal.refuse('external_id_taken', jsonb_build_object('externalId', v_known.external_id, 'orderId', v_known.id, 'number', v_known.number));
  end if;
  insert into public.orders (org_id, id, number, series_id, series_number, channel_id, method_id, external_id, status, hold_until, total_minor, created_by,
    created_at, updated_at)
  select p_act.org_id, v_id, v_number.number, v_number.series_id, v_number.series_number, p_method.channel_id, p_method.id, p_external_id, p_status, p_hold_until,
         coalesce((select sum(round((l ->> 'price')::numeric * (l ->> 'quantity')::numeric)) from jsonb_array_elements(p_lines) l), 0),
         p_act.staff_id, c.at, c.at
    from (select internal.clock() as at) c;
  insert into public.order_lines (org_id, order_id, position, product_id, quantity, parts, unit_price_minor, backordered)
  select p_act.org_id, v_id, (l ->> 'line')::smallint, (l ->> 'productId')::uuid, (l ->> 'quantity')::numeric, (l ->> 'parts')::numeric,
         (l ->> 'price')::bigint, coalesce((p_waits ->> (l ->> 'line'))::numeric, 0)
    from jsonb_array_elements(p_lines) l order by (l ->> 'line')::integer;
  return v_id;
end $$;
