-- Uses the act's signature up, or refuses. `p_roles` names who may sign; null = whoever has the right.
create or replace function internal.consume_signature(p_act internal.act, p_right text, p_roles text[] default null) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_code text;
begin
  if p_act.signature_id is null then
    perform internal.refuse('signature_required', jsonb_build_object('act', p_act.template, 'roles', to_jsonb(p_roles)));
  end if;
  v_code := internal.judge_signature(
    p_act.org_id, p_act.signature_id, 'signature', p_act.template, p_act.body, p_right, p_act.staff_id);
  if v_code is null and p_roles is not null and not exists (
    select 1 from public.signatures s
     where s.org_id = p_act.org_id and s.id = p_act.signature_id and s.signer_role = any (p_roles)) then
    v_code := 'signer_not_allowed';
  end if;
  if v_code is not null then
    perform internal.refuse(v_code, jsonb_build_object('act', p_act.template, 'roles', to_jsonb(p_roles)));
  end if;
  perform internal.use_signature(p_act.org_id, p_act.signature_id);
end $$;
