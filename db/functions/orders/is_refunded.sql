-- Whether a payment is known to have gone back in full, perhaps before it was heard of.
create or replace function internal.is_refunded(p_org_id uuid, p_reference text) returns boolean
language sql stable set search_path = '' as $$
  select exists (select 1 from internal.provider_events e
    where e.provider = 'stripe' and e.type in ('charge.refunded', 'refund.created', 'refund.updated')
      and e.facts ->> 'paymentReference' = p_reference and (e.facts ->> 'isFull')::boolean)
$$;
