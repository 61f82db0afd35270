-- The refund's door: whole or in part, back on the shelf or not, to the tenders it was paid with or as store credit.
create or replace function public.post_refund(p_request jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select internal.refund(p_request)
$$;
