-- Closes the shortage cases of an order's lines that have stock behind them again.
create or replace function internal.settle_order_shortages(p_act internal.act, p_order_id uuid) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_short smallint[] := array(select n.position::smallint from unnest(internal.missing_needs(p_act.org_id, p_order_id)) n);
begin
  update public.cases c set settled_at = x.at, settled_by = p_act.staff_id, settlement = '{"by": "allocation"}'
    from (select clock_timestamp() as at) x, public.order_lines l
   where c.org_id = p_act.org_id and c.kind = 'shortage' and c.settled_at is null and c.subject = 'order_line:' || l.id
     and l.org_id = p_act.org_id and l.order_id = p_order_id and l.position <> all (v_short);
end $$;
