-- The sale itself, for a batch of any size: read, price, lock, judge in order over what is left, then write set by set.
-- Its statements are planned once a connection: planning them for every batch anew was a fifth of a lone sale.
create or replace function internal.sell(p_org_id uuid, p_sales jsonb) returns jsonb
language plpgsql volatile set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_sales internal.sale_draft[] := internal.draft_sales(p_org_id, p_sales);
  v_lines internal.line_draft[];
  v_takes internal.take_draft[];
  v_rows uuid[];
  v_locks uuid[];
  v_returns internal.return_draft[] := '{}';
  v_answers jsonb;
  v_money jsonb;
  v_refusals jsonb;
  v_ix integer;
  v_sale internal.sale_draft;
begin
  v_answers := internal.claim_keys(p_org_id, v_sales);
  for v_ix in select k::integer from jsonb_object_keys(v_answers) k loop
    v_sales[v_ix].code := 'answered';
  end loop;

  if jsonb_path_exists(p_sales, '$[*].body.returns[*]') then
    v_returns := internal.take_returns(p_org_id, v_sales);
    v_sales := internal.judge_returns(p_org_id, v_sales, v_returns);
  end if;
  v_lines := internal.draft_lines(p_org_id, v_sales);
  v_sales := internal.open_shifts(p_org_id, v_sales);
  if v_returns <> '{}' then
    perform internal.lock_series(p_org_id, array(select distinct s.register_id from unnest(v_sales) s where s.code is null and s.returned_minor > 0), 'refund', '-R');
  end if;
  v_sales := internal.total_sales(p_org_id, v_sales, v_lines);
  perform internal.lock_accounts(p_org_id, v_sales);
  v_takes := internal.draft_takes(p_org_id, v_lines);
  v_rows := array(select distinct t.inventory_id from unnest(v_takes) t order by 1);
  v_locks := v_rows;
  if v_returns <> '{}' then
    v_locks := v_rows || array(select m.inventory_id from internal.return_moves(p_org_id, v_returns) m);
  end if;
  perform 1 from public.inventory i
    where i.org_id = p_org_id and i.id = any (v_locks)
    order by i.id for update;

  v_money := internal.judge_money(p_org_id, v_sales);
  v_refusals := v_money || internal.judge_lines(p_org_id, v_sales, v_lines);
  if v_money <> '{}' then -- a customer who is not found is told before what is deactivated or meaningless
    v_refusals := v_refusals || coalesce((
      select jsonb_object_agg(m.ix, m.it) from jsonb_each(v_money) m(ix, it)
       where m.it ->> 'code' = 'customer_not_found' and v_refusals -> m.ix ->> 'code' <> 'inventory_not_found'), '{}');
  end if;
  for v_ix in select k::integer from jsonb_object_keys(v_refusals) k loop
    v_sales[v_ix].status := (v_refusals -> v_ix::text ->> 'status')::integer;
    v_sales[v_ix].code := v_refusals -> v_ix::text ->> 'code';
    v_sales[v_ix].facts := v_refusals -> v_ix::text -> 'facts';
  end loop;

  v_sales := internal.judge_accounts(p_org_id, v_sales, v_lines);
  v_sales := internal.judge_stock(p_org_id, v_sales, v_lines, v_takes, v_rows);
  perform internal.write_sales(p_org_id, v_sales, v_lines, v_takes, v_returns);

  -- a refusal leaves no key: the same key may come again and is judged anew
  delete from public.idempotency i using unnest(v_sales) s
   where i.org_id = p_org_id and i.key = s.key and s.code is not null and s.code <> 'answered' and not (v_answers ? s.ix::text);
  return internal.batch_answers(p_org_id, v_sales, v_answers);
end $$;
