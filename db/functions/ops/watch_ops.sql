-- Raises an alert when a threshold is crossed and clears it when it is not any more; each of both is told as an event, once.
create or replace function internal.watch_ops(p_org_id uuid) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v record;
  v_now timestamptz := clock_timestamp();
  v_open integer := 0;
begin
  for v in
    select o.kind, round(o.value, 3) as value, t.threshold, o.value > t.threshold as is_over, a.id as alert
      from internal.ops_values(p_org_id) o
      join internal.alert_thresholds t on t.kind = o.kind
      left join public.alerts a on a.org_id = p_org_id and a.kind = o.kind and a.closed_at is null
     order by o.kind
  loop
    v_open := v_open + v.is_over::integer;
    if v.is_over and v.alert is null then
      insert into public.alerts (org_id, kind, value, threshold, opened_at) values (p_org_id, v.kind, v.value, v.threshold, v_now)
      on conflict do nothing;
      if found then
        perform internal.announce(p_org_id, 'alert:' || v.kind, 'ops.alert', jsonb_build_object('kind', v.kind, 'value', v.value, 'threshold', v.threshold));
      end if;
    elsif v.is_over then
      update public.alerts a set value = greatest(a.value, v.value) where a.org_id = p_org_id and a.id = v.alert and a.value < v.value;
    elsif v.alert is not null then
      update public.alerts a set closed_at = v_now where a.org_id = p_org_id and a.id = v.alert and a.closed_at is null;
      if found then
        perform internal.announce(p_org_id, 'alert:' || v.kind, 'ops.cleared', jsonb_build_object('kind', v.kind, 'value', v.value));
      end if;
    end if;
  end loop;
  return v_open;
end $$;
