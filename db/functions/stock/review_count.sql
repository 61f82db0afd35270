-- Ends the blind pass: from here on the count shows what was expected beside what was seen.
create or replace function public.review_count(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('count', 'POST /api/stock/counts/:id/review', p_request);
  v_count public.counts;
  v_now timestamptz := internal.clock();
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_count := internal.take_count(v, (v.path ->> 'id')::uuid);
  update public.counts c set reviewed_at = coalesce(c.reviewed_at, v_now)
   where c.org_id = v.org_id and c.id = v_count.id returning * into v_count;
  perform internal.audit(v, v.template, 'count:' || v_count.id);
  return internal.end_act(v, 200, jsonb_build_object('count', internal.count_json(v_count)));
end $$;
