-- The sales and refunds that are not handed over yet, and so in no sum: a report adds them while it is read.
create or replace function internal.pending_events(p_org_id uuid, out sales uuid[], out refunds uuid[])
language sql stable set search_path = '' as $$
  select array_agg((o.payload ->> 'saleId')::uuid) filter (where o.type = 'sale.completed'),
         array_agg((o.payload ->> 'refundId')::uuid) filter (where o.type = 'sale.refunded')
    from public.outbox o where o.org_id = p_org_id and o.dispatched_at is null
$$;
