-- A discount of an amount: `{percent}` of it, rounded half up, or `{amount}`.
create or replace function internal.discount_of(p_discount jsonb, p_of_minor bigint) returns bigint
language sql immutable parallel safe
return case
  when p_discount is null or jsonb_typeof(p_discount) = 'null' then 0
  when p_discount ? 'percent' then round(p_of_minor * (p_discount ->> 'percent')::numeric / 100)::bigint
  else (p_discount ->> 'amount')::bigint
end;
