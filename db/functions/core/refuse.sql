-- The one way to say no: SQLSTATE PT + status, the code in hint, the facts in detail.
create or replace function internal.refuse(p_code text, p_facts jsonb default '{}') returns void
language plpgsql stable set search_path = '' as $$
declare
  v_refusal internal.refusals;
begin
  select * into strict v_refusal from internal.refusals r where r.code = p_code;
  raise exception using
    errcode = 'PT' || v_refusal.status, hint = v_refusal.code, detail = p_facts::text, message = v_refusal.title;
end $$;
