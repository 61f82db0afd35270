-- One sale as its answer tells it.
create or replace function internal.sale_answer(p_org_id uuid, p_sale_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select a.answer from internal.sale_answers(p_org_id, array[p_sale_id]) a);
end $$;
