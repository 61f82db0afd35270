-- The first answer again: the key remembers only which sale it made; the answer is rebuilt from the books.
create or replace function internal.sale_replay(p_org_id uuid, p_answer jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('replayed', true, 'sale', internal.sale_answer(p_org_id, (p_answer ->> 'sale')::uuid))
$$;
