-- What time alone undoes: expired reservations of an org go back to the shelf.
create or replace function internal.sweep_expired(p_org_id uuid) returns integer
language plpgsql volatile security definer set search_path = '' as $$
begin
  return internal.expire_rows(p_org_id);
end $$;
