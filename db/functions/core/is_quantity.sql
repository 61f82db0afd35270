-- Whether a quantity can be moved at all: positive, finite, at most four decimals, and not a part of a piece.
create or replace function internal.is_quantity(p_quantity numeric, p_decimals integer default 4) returns boolean
language sql immutable parallel safe
return coalesce(p_quantity > 0 and p_quantity < 10000000000 and p_quantity = round(p_quantity, p_decimals), false);
