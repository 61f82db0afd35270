-- The foot of every write: the answer is stored under its key, in the transaction of its effect.
create or replace function internal.end_act(p_act internal.act, p_status integer, p_answer jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  if p_act.key is not null then
    update public.idempotency i set status = p_status, answer = p_answer
     where i.org_id = p_act.org_id and i.key = p_act.key;
  end if;
  return jsonb_build_object('status', p_status, 'replayed', false, 'body', p_answer);
end $$;
