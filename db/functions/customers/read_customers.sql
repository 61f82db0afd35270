-- Finds customers by a part of name, e-mail or telephone; newest first without a search. Merged and erased ones are left out.
create or replace function public.read_customers(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_customers', p_request);
  v_query jsonb := coalesce(p_request -> 'query', '{}');
  v_like text := '%' || replace(replace(replace(lower(v_query ->> 'q'), '\', '\\'), '%', '\%'), '_', '\_') || '%';
  v_digits text := nullif(regexp_replace(v_query ->> 'q', '[^0-9]', '', 'g'), '');
  v_limit integer := coalesce((v_query ->> 'limit')::integer, 50);
  v_found jsonb;
begin
  select coalesce(jsonb_agg(internal.customer_json(x.c) order by (x.c).id desc), '[]') into v_found from (
    select c from public.customers c
     where c.org_id = v.org_id and c.merged_into is null and c.erased_at is null
       and (v_query ->> 'cursor' is null or c.id < (v_query ->> 'cursor')::uuid)
       and (v_like is null or lower(c.name) like v_like or lower(c.email) like v_like
         or (length(v_digits) >= 3 and regexp_replace(c.phone, '[^0-9]', '', 'g') like '%' || v_digits || '%'))
     order by c.id desc limit v_limit + 1) x;
  return jsonb_build_object('customers', case when jsonb_array_length(v_found) > v_limit then v_found - -1 else v_found end,
    'nextCursor', case when jsonb_array_length(v_found) > v_limit then v_found -> (v_limit - 1) -> 'id' end);
end $$;
