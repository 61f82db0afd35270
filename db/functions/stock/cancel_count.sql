-- Gives a count up: its lines are kept, nothing is posted.
create or replace function public.cancel_count(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('count', 'POST /api/stock/counts/:id/cancellation', p_request);
  v_count public.counts;
  v_now timestamptz := internal.clock();
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_count := internal.take_count(v, (v.path ->> 'id')::uuid);
  update public.counts c set status = 'cancelled', closed_by = v.staff_id, closed_at = v_now
   where c.org_id = v.org_id and c.id = v_count.id returning * into v_count;
  perform internal.audit(v, v.template, 'count:' || v_count.id);
  return internal.end_act(v, 200, jsonb_build_object('count', internal.count_json(v_count)));
end $$;
