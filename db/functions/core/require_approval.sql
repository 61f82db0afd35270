-- Uses up another person's approval where this role needs one for the act, or refuses. An approval that was given is always judged.
create or replace function internal.require_approval(p_act internal.act, p_right text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_code text;
begin
  if p_act.approval_id is null then
    if p_act.how = 'signed' then
      perform internal.refuse('approval_required', jsonb_build_object('act', p_right, 'roles',
        (select jsonb_agg(p.role order by p.role) from internal.permissions p where p.act = p_right and p.how = 'own')));
    end if;
    return;
  end if;
  v_code := internal.judge_signature(p_act.org_id, p_act.approval_id, 'approval', p_act.template, p_act.body, p_right, p_act.staff_id);
  if v_code is not null then
    perform internal.refuse(v_code, jsonb_build_object('act', p_act.template));
  end if;
  perform internal.use_signature(p_act.org_id, p_act.approval_id);
end $$;
