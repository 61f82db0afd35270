-- Judges the returns of a batch and sets what each sale gives for them. Two sales of one batch that return from the same sale are
-- judged one after the other: the second is busy and comes again, when it is known whether the first stood.
create or replace function internal.judge_returns(p_org_id uuid, p_sales internal.sale_draft[], p_returns internal.return_draft[])
returns internal.sale_draft[] language plpgsql volatile set search_path = '' as $$
declare
  v_sales internal.sale_draft[] := p_sales;
  v_refusal jsonb;
  v_ix integer;
begin
  for v_ix in select distinct r.sale_ix from unnest(p_returns) r order by 1 loop
    v_refusal := case
      when v_sales[v_ix].approval_id is null and exists (
        select 1 from internal.permissions p where p.role = v_sales[v_ix].staff_role and p.act = 'refund' and p.how = 'signed')
        then jsonb_build_object('status', 403, 'code', 'approval_required', 'facts', jsonb_build_object('act', 'refund'))
      when exists (select 1 from unnest(p_returns) m join unnest(p_returns) o on o.sale_id = m.sale_id and o.sale_ix < m.sale_ix where m.sale_ix = v_ix)
        then jsonb_build_object('status', 503, 'code', 'busy', 'facts', '{}'::jsonb)
      else internal.return_refusal(p_returns, v_ix) end;
    if v_refusal is not null then
      v_sales[v_ix].status := (v_refusal ->> 'status')::integer;
      v_sales[v_ix].code := v_refusal ->> 'code';
      v_sales[v_ix].facts := v_refusal -> 'facts';
      continue;
    end if;
    v_sales[v_ix].returned_minor := (select sum(r.total_minor) from unnest(p_returns) r where r.sale_ix = v_ix);
    -- what comes back to a shelf may leave it again in the same sale
    v_sales[v_ix].facts := jsonb_build_object('returned', (
      select jsonb_object_agg(m.inventory_id, m.quantity) from (
        select x.inventory_id, sum(x.quantity) as quantity from internal.return_moves(p_org_id, p_returns) x where x.sale_ix = v_ix group by x.inventory_id) m));
  end loop;
  return v_sales;
end $$;
