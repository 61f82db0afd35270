-- Refuses a name that another row of the same list has already; what is compared is said by the caller.
create or replace function internal.refuse_taken(p_is_taken boolean, p_code text, p_facts jsonb) returns void
language plpgsql stable set search_path = '' as $$
begin
  if p_is_taken then
    perform internal.refuse(p_code, p_facts);
  end if;
end $$;
