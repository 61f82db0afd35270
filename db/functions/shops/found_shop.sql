-- Makes the first business of an empty database, for who holds the secret key: `npm run new-shop`. Its id makes a second try the same shop.
create or replace function public.found_shop(p_org_id uuid, p_shop jsonb, p_auth_user_id uuid, p_pin_lookup text, p_pin_hash text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  return internal.make_shop(p_org_id, p_shop, p_auth_user_id, p_pin_lookup, p_pin_hash);
end $$;
