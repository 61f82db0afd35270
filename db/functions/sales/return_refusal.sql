-- What is wrong with the returns of one sale: null, or {code, facts} of the first failing kind with every line it concerns.
create or replace function internal.return_refusal(p_returns internal.return_draft[], p_sale_ix integer) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('code', min(r.code), 'status', min(f.status), 'facts', (jsonb_agg(r.facts - 'kind' order by r.position) -> 0)
           || jsonb_build_object('lines', jsonb_agg(r.facts - 'kind' || jsonb_build_object('line', r.position) order by r.position)))
    from unnest(p_returns) r
    join internal.refusals f on f.code = r.code
   where r.sale_ix = p_sale_ix
     and r.facts ->> 'kind' = (select min(x.facts ->> 'kind') from unnest(p_returns) x where x.sale_ix = p_sale_ix and x.code is not null)
  having count(*) > 0
$$;
