-- Takes sales that were rung up offline, in the order of the till, each by itself: they have happened and are written as rung up.
-- What differs from today's shop is flagged, what stock cannot cover is a shortage, and only a body whose own arithmetic is wrong is
-- kept for attention. Answers [{key, outcome, sale?, problem?}].
create or replace function public.sell_offline(p_device_id uuid, p_sales jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_device internal.devices;
  v_sale jsonb;
  v_answer jsonb;
  v_answers jsonb := '[]';
  v_status text;
  v_code text;
  v_facts text;
begin
  if (internal.actor()).session_id is not null then
    perform internal.refuse('forbidden', jsonb_build_object('act', 'sell_offline'));
  end if;
  select * into v_device from internal.devices d where d.id = p_device_id;
  if not found then
    perform internal.refuse('device_unknown');
  end if;
  perform internal.lock_offline(v_device, p_sales);
  for v_sale in select e.value from jsonb_array_elements(p_sales) with ordinality e(value, n) order by e.n loop
    begin
      v_answer := internal.take_offline(v_device, v_sale);
    exception
      when query_canceled or deadlock_detected or serialization_failure or lock_not_available then
        raise; -- nobody's fault: the whole call is tried again, and what was taken is answered from its keys
      when others then
        get stacked diagnostics v_status = returned_sqlstate, v_code = pg_exception_hint, v_facts = pg_exception_detail;
        if v_status !~ '^(PT4|22|23)' then
          raise;
        end if;
        v_answer := jsonb_build_object('outcome', 'attention', 'problem', case when v_status ~ '^PT'
          then jsonb_build_object('status', substr(v_status, 3)::integer, 'code', v_code, 'facts', v_facts::jsonb)
          else jsonb_build_object('status', 400, 'code', 'malformed', 'facts', '{}'::jsonb) end);
    end;
    v_answers := v_answers || (jsonb_build_object('key', v_sale -> 'key') || v_answer);
  end loop;
  return v_answers;
end $$;
