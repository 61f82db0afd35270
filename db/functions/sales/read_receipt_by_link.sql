-- The receipt behind a link that the shop signed and mailed: for the program alone, which has judged the link. Without who bought, what was noted and what was taken off.
create or replace function public.read_receipt_by_link(p_org_id uuid, p_sale_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('receipt', internal.receipt_json(p_org_id, p_sale_id) - '{customer,note,takenOff}'::text[])
$$;
