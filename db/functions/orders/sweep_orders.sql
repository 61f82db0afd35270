-- Works off what is due, org by org: orders whose later steps failed or were cut off by a crash are undone, holds that ran out are
-- given back. The program calls it every few seconds, from any number of processes; what one failed at, the next tries again.
create or replace function public.sweep_orders(p_org_id uuid default null) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_org uuid;
  v_undone integer := 0;
  v_failed integer := 0;
  v_expired integer := 0;
  v_one record;
begin
  if (internal.actor()).staff_role is not null then
    perform internal.refuse('forbidden', jsonb_build_object('act', 'sweep'));
  end if;
  for v_org in
    select x.org_id from (
    select w.org_id from internal.order_workflows w where w.state in ('open', 'undo') and w.due_at <= internal.clock()
    union select o.org_id from public.orders o where o.status = 'reserved' and o.hold_until <= internal.clock()
    union select r.org_id from public.reservations r where r.released_at is null and r.expires_at <= internal.clock()) x
     where p_org_id is null or x.org_id = p_org_id order by x.org_id
  loop
    for v_one in
      select w.order_id, w.tries from internal.order_workflows w
       where w.org_id = v_org and w.state in ('open', 'undo') and w.due_at <= internal.clock() order by w.due_at limit 100
    loop
      if internal.compensate(v_org, v_one.order_id) then
        v_undone := v_undone + 1;
      else
        v_failed := v_failed + 1;
      end if;
    end loop;
    v_expired := v_expired + internal.expire_orders(v_org);
    perform internal.expire_rows(v_org);
  end loop;
  return jsonb_build_object('undone', v_undone, 'failed', v_failed, 'expired', v_expired);
end $$;
