-- Judges the rare parts of a sale, in order, over what earlier sales of the batch left: gift cards, store credit, points,
-- approvals and the signature of a found item. Most sales have none of them and pass through untouched.
create or replace function internal.judge_accounts(p_org_id uuid, p_sales internal.sale_draft[], p_lines internal.line_draft[])
returns internal.sale_draft[] language plpgsql volatile set search_path = '' as $$
declare
  v_sales internal.sale_draft[] := p_sales;
  v_spent jsonb := '{}'; -- account → spent by earlier sales of this batch
  v_mine jsonb;
  v record;
  v_code text;
  v_ix integer;
  v_rare integer[] := array(
    select s.ix from unnest(p_sales) s
     where s.approval_id is not null or s.signature_id is not null
        or s.body @? '$.payments[*] ? (@.method == "gift_card" || @.method == "store_credit" || @.method == "points")'
    union select l.sale_ix from unnest(p_lines) l where l.found_quantity is not null
    order by 1);
begin
  foreach v_ix in array v_rare loop
    continue when v_sales[v_ix].code is not null;
    v_mine := v_spent;
    for v in
      select m ->> 'method' as method, (m ->> 'amount')::bigint as amount, g.account, g.balance, ceil((m ->> 'amount')::numeric / g.unit) as need
        from jsonb_array_elements(v_sales[v_ix].body -> 'payments') m
        left join lateral internal.account_of(p_org_id, v_sales[v_ix].customer_id, m ->> 'method', m ->> 'code') g on true
       where m ->> 'method' in ('gift_card', 'store_credit', 'points') and (m ->> 'amount')::bigint > 0
    loop
      if v.account is null or v.balance - coalesce((v_mine ->> v.account)::numeric, 0) < v.need then
        v_sales[v_ix].status := 409;
        v_sales[v_ix].code := 'balance_short';
        v_sales[v_ix].facts := jsonb_build_object('method', v.method, 'asked', v.amount, 'need', v.need,
          'balance', greatest(coalesce(v.balance - coalesce((v_mine ->> v.account)::numeric, 0), 0), 0));
        exit;
      end if;
      v_mine := v_mine || jsonb_build_object(v.account, coalesce((v_mine ->> v.account)::numeric, 0) + v.need);
    end loop;
    continue when v_sales[v_ix].code is not null;
    v_code := case when v_mine ?| array['consent:' || v_sales[v_ix].approval_id, 'consent:' || v_sales[v_ix].signature_id] then 'signature_invalid'
      else internal.judge_consents(p_org_id, v_sales[v_ix], p_lines) end;
    if v_code is not null then
      v_sales[v_ix].status := (select r.status from internal.refusals r where r.code = v_code);
      v_sales[v_ix].code := v_code;
      v_sales[v_ix].facts := '{}';
      continue;
    end if;
    v_spent := v_mine || jsonb_strip_nulls(jsonb_build_object('consent:' || coalesce(v_sales[v_ix].approval_id::text, ''), v_sales[v_ix].approval_id,
      'consent:' || coalesce(v_sales[v_ix].signature_id::text, '-'), v_sales[v_ix].signature_id));
  end loop;
  return v_sales;
end $$;
