-- The lines a payment names, in the words of an order; what is no list of lines is refused like a request that cannot be read.
create or replace function internal.stripe_lines(p_lines jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  if coalesce(jsonb_typeof(p_lines), '') <> 'array' or jsonb_array_length(p_lines) not between 1 and 200
     or exists (select 1 from jsonb_array_elements(p_lines) l where jsonb_typeof(l) <> 'object' or (l ->> 'sku' is null and l ->> 'productId' is null)) then
    perform internal.refuse('malformed', jsonb_build_object('member', 'lines'));
  end if;
  return p_lines;
end $$;
