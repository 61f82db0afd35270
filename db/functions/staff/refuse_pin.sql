-- Counts a PIN whose keyed hash was known but whose slow hash did not confirm it.
create or replace function public.refuse_pin(p_org_id uuid, p_key text, p_staff_id uuid) returns integer
language sql volatile security definer set search_path = '' as $$
  select internal.count_pin_failure(p_org_id, p_key, jsonb_build_object('staffId', p_staff_id))
$$;
