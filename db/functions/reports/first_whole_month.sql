-- The first month that lies wholly in a period from this day on.
create or replace function internal.first_whole_month(p_from date) returns date
language sql immutable parallel safe
return date_trunc('month', (p_from - 1)::timestamp + interval '1 month')::date;
