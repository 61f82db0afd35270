-- Adds what these events tell of sales and refunds to the sums; in the transaction that marks the events, so each counts once.
create or replace function internal.sum_events(p_org_id uuid, p_events uuid[]) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_sales uuid[] := array(select (o.payload ->> 'saleId')::uuid from public.outbox o
    where o.org_id = p_org_id and o.id = any (p_events) and o.type = 'sale.completed');
  v_refunds uuid[] := array(select (o.payload ->> 'refundId')::uuid from public.outbox o
    where o.org_id = p_org_id and o.id = any (p_events) and o.type = 'sale.refunded');
begin
  if v_sales <> '{}' or v_refunds <> '{}' then
    perform internal.sum_sales(p_org_id, v_sales, v_refunds);
  end if;
end $$;
