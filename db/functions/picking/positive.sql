-- A quantity that goes one way only; the sign is the caller's, never the client's.
create or replace function internal.positive(p_quantity numeric) returns numeric
language plpgsql stable set search_path = '' as $$
begin
  if not internal.is_quantity(p_quantity) then
    perform internal.refuse('invalid_quantity', jsonb_build_object('quantity', p_quantity::text));
  end if;
  return p_quantity;
end $$;
