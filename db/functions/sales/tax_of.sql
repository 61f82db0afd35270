-- One tax of one line, rounded half up by itself. lib/sales/price.ts follows the same rule.
create or replace function internal.tax_of(p_net_minor bigint, p_is_included boolean, p_percent numeric, p_percent_sum numeric) returns bigint
language sql immutable parallel safe
return round(p_net_minor * p_percent / case when p_is_included then 100 + p_percent_sum else 100 end)::bigint;
