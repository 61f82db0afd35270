-- Undoes one order whose workflow did not come to its end. When the undo itself fails, that is written down, a case is opened, and it is
-- tried again later, each time after a longer while. Answers whether it is done.
create or replace function internal.compensate(p_org_id uuid, p_order_id uuid) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  v internal.act;
  v_order public.orders;
  v_tries integer;
begin
  v.org_id := p_org_id;
  begin
    v_order := internal.take_order(v, p_order_id);
    if exists (select 1 from internal.order_workflows w where w.org_id = p_org_id and w.order_id = p_order_id and w.state in ('open', 'undo')) then
      if v_order.status = 'reserved' then
        perform internal.undo_order(v, v_order, 'workflow_failed');
      else -- somebody took it further, or it is closed: nothing to undo
        update internal.order_workflows w set state = 'done' where w.org_id = p_org_id and w.order_id = p_order_id;
      end if;
      update public.cases c set settled_at = x.at, settlement = '{"by": "retry"}' from (select clock_timestamp() as at) x
       where c.org_id = p_org_id and c.subject = 'order:' || p_order_id and c.kind = 'compensation' and c.settled_at is null;
    end if;
    return true;
  exception when others then
    update internal.order_workflows w
       set state = 'undo', tries = w.tries + 1, last_error = left(sqlerrm, 500), due_at = x.at + least(power(2, w.tries + 1), 300) * interval '1 second'
      from (select internal.clock() as at) x
     where w.org_id = p_org_id and w.order_id = p_order_id
    returning w.tries into v_tries;
    if v_tries = 1 then
      insert into public.cases (org_id, kind, subject, facts)
      values (p_org_id, 'compensation', 'order:' || p_order_id, jsonb_build_object('orderId', p_order_id, 'error', left(sqlerrm, 200)));
    end if;
    return false;
  end;
end $$;
